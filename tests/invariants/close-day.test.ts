import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { isRefusal } from '../../lambdas/usecases/shared/use-case.ts'
import { monday, noon } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { readAllItems } from '../support/test-bed/broken-invariants.ts'
import { attempt, Crash, failingAt, LostAnswer } from '../support/test-bed/injected-faults.ts'
import { startTestBed, type TestBed, type Wire } from '../support/test-bed/test-bed.ts'

/* The office closes a day while people book, move and cancel on it, and while machines die. */

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
const nine = { ...monday, time: '09:00' }
const thursday = { ...monday, date: '2026-12-17' }
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  await testBed.addSlot({ quota: 30 })
  await testBed.addSlot({ quota: 30, slot: nine })
  await testBed.addSlot({ quota: 30, slot: thursday })
})
afterAll(() => testBed.stop())

const book = (number: number, slot = monday, caller: Pick<TestBed, 'book'> = testBed) =>
  caller.book({ account: `account-${number}`, key: `key-${number}-xxxx`, party: [person(number)], slot })
const booked = async (number: number, slot = monday) => {
  const answer = await book(number, slot)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** Nobody stands on the day any more, its places are all there, and no law is broken. */
const isEmptied = async () => {
  for (const slot of [monday, nine]) expect(await testBed.slot(slot)).toMatchObject({ remaining: 30, claims: {} })
  const active = (await testBed.bookings()).filter(({ status, date }) => status === 'ACTIVE' && date === monday.date)
  expect(active).toEqual([])
  expect(await testBed.brokenInvariants()).toEqual([])
}

describe('closing a day', () => {
  it('cancels by the office who is booked, frees them at once, and says why and what is offered', async () => {
    const { id } = await booked(1)
    await booked(2, nine)
    const closing = { reason: 'power-cut' as const, note: 'Gardu terbakar', replacements: [thursday.date] }
    expect(await testBed.close(monday, closing)).toEqual({ cancelled: 2, people: 2, left: 0 })
    await isEmptied()
    const mine = (await testBed.bookings()).find((booking) => booking.id === id)
    expect(mine).toMatchObject({
      status: 'CANCELLED',
      cancellation: { by: 'office', reason: 'power-cut', note: 'Gardu terbakar', replacements: [thursday.date] },
    })
    expect(await book(1, thursday)).toMatchObject({ refused: 'idempotency-key-reused' })
    expect(
      await testBed.book({ account: 'account-1', key: 'new-key-1', party: [person(1)], slot: thursday }),
    ).toMatchObject({ status: 'ACTIVE' })
  })

  it('takes nobody in any more, by booking or by moving, until it is opened again', async () => {
    const { id } = await booked(3, thursday)
    await testBed.close()
    expect(await book(4)).toMatchObject({ refused: 'slot-not-open' })
    expect(await testBed.move(id, monday, 'account-3')).toMatchObject({ refused: 'slot-not-open' })
    expect(await testBed.reopen()).toBeUndefined()
    expect(await book(4)).toMatchObject({ status: 'ACTIVE' })
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('is refused for a day that has passed, as is opening it', async () => {
    const past = { ...monday, date: '2026-11-30' }
    expect(await testBed.close(past)).toEqual({ refused: 'day-past' })
    expect(await testBed.reopen(past)).toEqual({ refused: 'day-past' })
  })

  it('is refused where nothing can be closed: beyond what is ever given out, and without any time', async () => {
    const refused = (code: string) => ({ refused: 'validation-failed', errors: [{ path: 'date', code }] })
    expect(await testBed.close({ ...monday, date: '2030-01-01' })).toEqual(refused('close-too-far'))
    expect(await testBed.close({ ...monday, date: '2026-12-13' })).toEqual(refused('nothing-to-close'))
    expect(await testBed.listClosures('2026-12-13', '2026-12-13')).toEqual({ closures: [] })
  })

  it('from a time on cancels nobody who was to come before, today only', async () => {
    const [early, late] = [await booked(1), await booked(2, nine)]
    expect(await testBed.close(monday, { from: '08:20' })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'from', code: 'only-today' }],
    })
    testBed.clock.at = Date.parse('2026-12-14T08:20:00+07:00')
    expect(await testBed.closeWhole(monday, { from: '08:20' })).toEqual({ cancelled: 1, people: 1, left: 0 })
    const status = new Map((await testBed.bookings()).map((booking) => [booking.id, booking.status]))
    expect([status.get(early.id), status.get(late.id)]).toEqual(['ACTIVE', 'CANCELLED'])
    expect(await book(3)).toMatchObject({ refused: 'slot-not-open' })
    expect(await testBed.listClosures(monday.date, monday.date)).toMatchObject({ closures: [{ from: '08:20' }] })
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('names every replacement day on which nobody could come', async () => {
    await testBed.addSlot({ quota: 0, slot: { ...monday, date: '2026-12-18' } })
    await testBed.close(thursday)
    const replacements = ['2026-12-11', monday.date, thursday.date, '2026-12-18', '2026-12-21']
    expect(await testBed.close(monday, { replacements })).toEqual({
      refused: 'validation-failed',
      errors: replacements.map((_, n) => ({ path: `replacements.${n}`, code: 'replacement-day' })),
    })
    expect(await book(5)).toMatchObject({ status: 'ACTIVE' })
  })

  it('leaves those alone whom the desk has dealt with', async () => {
    const { id } = await booked(6)
    await booked(7)
    const [arrived] = (await testBed.bookings()).filter((booking) => booking.id === id)
    if (!arrived) throw new Error('no booking')
    await testBed.putBooking({
      ...arrived,
      applicants: arrived.applicants.map((one) => ({ ...one, outcome: 'arrived' })),
    })
    expect(await testBed.closeWhole()).toEqual({ cancelled: 1, people: 1, left: 0 })
    expect((await testBed.bookings()).find((booking) => booking.id === id)?.status).toBe('ACTIVE')
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('goes on where it stopped, forty bookings at a time, and is in the audit once', async () => {
    await testBed.addSlot({ quota: 60, slot: { ...monday, time: '10:00' } })
    await Promise.all(Array.from({ length: 45 }, (_, n) => booked(n + 1, { ...monday, time: '10:00' })))
    const first = await testBed.close()
    expect(first).toMatchObject({ cancelled: 40, left: 5 })
    expect(await testBed.close()).toMatchObject({ cancelled: 5, left: 0 })
    expect(await testBed.close()).toEqual({ cancelled: 0, people: 0, left: 0 })
    const audit = (await readAllItems(testBed.table)).filter(({ PK }) => String(PK).startsWith('AUDIT#tangerang'))
    expect(audit.filter(({ action }) => action === 'day-closed')).toMatchObject([
      { username: 'admin', details: { date: monday.date, reason: 'illness', bookings: 45 } },
    ])
    expect(audit.filter(({ action }) => action === 'booking-cancelled-by-office')).toHaveLength(45)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('under a storm of bookings, moves and cancellations empties the day and loses nobody', async () => {
    const early = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => booked(n)))
    const storm = [
      ...Array.from({ length: 12 }, (_, n) => book(n + 20, n % 2 ? monday : nine)),
      ...early.slice(0, 2).map(({ id }, n) => testBed.move(id, thursday, `account-${n + 1}`)),
      ...early.slice(2, 4).map(({ id }, n) => testBed.cancel(id, `account-${n + 3}`)),
    ]
    const closing = testBed.closeWhole()
    const answers = await Promise.all(storm.map((one) => attempt(() => one)))
    await attempt(() => closing)
    await testBed.closeWhole()
    await isEmptied()
    // Who was told of a booking has it, or was cancelled by the office: nobody vanished.
    const all = new Map((await testBed.bookings()).map((booking) => [booking.id, booking]))
    for (const answer of answers)
      if (answer && typeof answer === 'object' && 'id' in answer) expect(all.has(String(answer.id))).toBe(true)
  })
})

describe('an applicant whose claim is on its way when the day closes', () => {
  it('looked while it was open and claims after: the slot itself refuses', async () => {
    let closed = false
    const slow: Wire = async (send, command) => {
      if (command === 'UpdateCommand' && !closed) {
        closed = true
        await testBed.closeWhole()
      }
      return send()
    }
    expect(await book(12, monday, testBed.behind(slow))).toMatchObject({ refused: 'slot-not-open' })
    await isEmptied()
  })

  it('is fenced: the claim goes back at once and the late commit finds the tombstone', async () => {
    let closed = false
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !closed) {
        closed = true
        expect(await testBed.closeWhole()).toEqual({ cancelled: 0, people: 0, left: 0 })
      }
      return send()
    }
    expect(await book(8, monday, testBed.behind(slow))).toMatchObject({ refused: 'slot-not-open' })
    await isEmptied()
  })
})

describe('a call that fails on the way', () => {
  // Closure, claims, closure written; slots, two of them shut; announcements, day and slots; claims,
  // bookings, two cancelled; what is left.
  const steps = 14
  it(`takes exactly ${steps} commands with two bookings, so that every one of them is tried below`, async () => {
    await booked(1)
    await booked(2, nine)
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await testBed.behind(wire).close()
    expect(seen).toHaveLength(steps)
  })

  const faults = Array.from({ length: steps }, (_, n) => n + 1).flatMap((nth) =>
    (['before', 'after'] as const).flatMap((when) => ['crash', 'lost'].map((kind) => ({ nth, when, kind }))),
  )
  it.each(faults)('$kind $when command $nth: sent again it ends as it should', async ({ nth, when, kind }) => {
    await booked(1)
    await booked(2, nine)
    const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
    await attempt(() => testBed.behind(wire).close())
    expect((await testBed.brokenInvariants()).filter((breach) => !/no active booking/.test(breach))).toEqual([])
    const answer = await testBed.closeWhole()
    expect(isRefusal(answer) ? answer : answer.left).toBe(0)
    await isEmptied()
  })

  it.each(['before', 'after'] as const)(
    'opening again: a crash %s any command is mended by asking again',
    async (when) => {
      for (const nth of [1, 2, 3, 4, 5, 6]) {
        await testBed.close()
        await attempt(() => testBed.behind(failingAt(nth, when, () => new Crash()).wire).reopen())
        await testBed.reopen()
        for (const slot of [monday, nine]) expect(await testBed.slot(slot)).not.toHaveProperty('closed')
        expect((await testBed.close(monday)) as object).toMatchObject({ left: 0 })
        await testBed.reopen()
      }
      expect(await book(9)).toMatchObject({ status: 'ACTIVE' })
    },
  )

  it('whoever opens the day once its slots are shut wins, and who books then keeps the booking', async () => {
    let shut = 0
    let answer: unknown
    const slow: Wire = async (send, command) => {
      // The closure, two slots, and whatever comes next.
      if (command === 'TransactWriteCommand') shut++
      else if (shut === 3 && answer === undefined) {
        answer = null
        await testBed.reopen()
        answer = await book(61)
      }
      return send()
    }
    expect(await testBed.behind(slow).close()).toEqual({ refused: 'changed-meanwhile' })
    expect(answer).toMatchObject({ status: 'ACTIVE' })
    expect(await testBed.bookings()).toMatchObject([{ status: 'ACTIVE' }])
  })

  it('going on closes no day that somebody has opened again in between', async () => {
    await testBed.close()
    await testBed.reopen()
    expect(await testBed.close(monday, { continues: true })).toEqual({ refused: 'changed-meanwhile' })
    expect(await book(60)).toMatchObject({ status: 'ACTIVE' })
  })

  it('a first call whose answer was lost closes no day again that somebody has opened since; a new one does', async () => {
    const sent = { idempotencyKey: 'closing-1' }
    await testBed.close(monday, sent)
    expect(await testBed.close(monday, sent)).toMatchObject({ left: 0 })
    await testBed.reopen()
    expect(await testBed.close(monday, sent)).toEqual({ refused: 'changed-meanwhile' })
    expect(await book(60)).toMatchObject({ status: 'ACTIVE' })
    expect(await testBed.close(monday, { idempotencyKey: 'closing-2' })).toMatchObject({ cancelled: 1, left: 0 })
  })

  it('whoever opens the day while it is being closed wins, and leaves no slot shut', async () => {
    // The closure is the first transaction; the slots are shut after it.
    let transactions = 0
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && ++transactions === 2) await testBed.reopen()
      return send()
    }
    expect(await testBed.behind(slow).close()).toEqual({ refused: 'changed-meanwhile' })
    expect(transactions).toBe(2)
    expect(await book(10)).toMatchObject({ status: 'ACTIVE' })
    expect(await book(11, nine)).toMatchObject({ status: 'ACTIVE' })
    testBed.clock.pass(claimLeaseMs)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('whoever closes the day while it is being opened again wins, and leaves no slot open', async () => {
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      await testBed.close()
      let seen = 0
      const slow: Wire = async (send) => {
        if (++seen === nth) {
          await testBed.reopen()
          testBed.clock.pass(1)
          await testBed.closeWhole()
        }
        return send()
      }
      await testBed.behind(slow).reopen()
      const isClosed = (await testBed.slot(monday)).closed ?? false
      for (const slot of [monday, nine]) expect((await testBed.slot(slot)).closed ?? false).toBe(isClosed)
      expect(await book(nth + 30)).toMatchObject(isClosed ? { refused: 'slot-not-open' } : { status: 'ACTIVE' })
    }
  })
})
