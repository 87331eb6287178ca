import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lease } from '../../lambdas/domain/laws.ts'
import { isRefusal } from '../../lambdas/usecases/use-case.ts'
import { everyItem } from '../support/audit.ts'
import { attempts, Crash, failingAt, LostAnswer } from '../support/faults.ts'
import { monday, noon } from '../support/office.ts'
import { person } from '../support/people.ts'
import { startTown, type Town, type Wire } from '../support/town.ts'

/* The office closes a day while people book, move and cancel on it, and while machines die. */

let town: Town
beforeAll(async () => {
  town = await startTown()
})
const nine = { ...monday, time: '09:00' }
const thursday = { ...monday, date: '2026-12-17' }
beforeEach(async () => {
  await town.empty()
  town.clock.at = noon
  await town.givenSlot({ quota: 30 })
  await town.givenSlot({ quota: 30, slot: nine })
  await town.givenSlot({ quota: 30, slot: thursday })
})
afterAll(() => town.stop())

const book = (number: number, slot = monday, caller: Pick<Town, 'books'> = town) =>
  caller.books({ account: `account-${number}`, key: `key-${number}-xxxx`, party: [person(number)], slot })
const booked = async (number: number, slot = monday) => {
  const answer = await book(number, slot)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** Nobody stands on the day any more, its places are all there, and no law is broken. */
const isEmptied = async () => {
  for (const slot of [monday, nine]) expect(await town.slot(slot)).toMatchObject({ remaining: 30, claims: {} })
  const active = (await town.bookings()).filter(({ status, date }) => status === 'ACTIVE' && date === monday.date)
  expect(active).toEqual([])
  expect(await town.brokenLaws()).toEqual([])
}

describe('closing a day', () => {
  it('cancels by the office who is booked, frees them at once, and says why and what is offered', async () => {
    const { id } = await booked(1)
    await booked(2, nine)
    const closing = { reason: 'power-cut' as const, note: 'Gardu terbakar', replacements: [thursday.date] }
    expect(await town.closes(monday, closing)).toEqual({ cancelled: 2, people: 2, left: 0 })
    await isEmptied()
    const mine = (await town.bookings()).find((booking) => booking.id === id)
    expect(mine).toMatchObject({
      status: 'CANCELLED',
      cancellation: { by: 'office', reason: 'power-cut', note: 'Gardu terbakar', replacements: [thursday.date] },
    })
    expect(await book(1, thursday)).toMatchObject({ refused: 'idempotency-key-reused' })
    expect(
      await town.books({ account: 'account-1', key: 'new-key-1', party: [person(1)], slot: thursday }),
    ).toMatchObject({ status: 'ACTIVE' })
  })

  it('takes nobody in any more, by booking or by moving, until it is opened again', async () => {
    const { id } = await booked(3, thursday)
    await town.closes()
    expect(await book(4)).toMatchObject({ refused: 'slot-not-open' })
    expect(await town.moves(id, monday, 'account-3')).toMatchObject({ refused: 'slot-not-open' })
    expect(await town.reopens()).toBeUndefined()
    expect(await book(4)).toMatchObject({ status: 'ACTIVE' })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('is refused for a day that has passed, as is opening it', async () => {
    const past = { ...monday, date: '2026-11-30' }
    expect(await town.closes(past)).toEqual({ refused: 'day-past' })
    expect(await town.reopens(past)).toEqual({ refused: 'day-past' })
  })

  it('is refused where nothing can be closed: beyond what is ever given out, and without any time', async () => {
    const refused = (code: string) => ({ refused: 'validation-failed', errors: [{ path: 'date', code }] })
    expect(await town.closes({ ...monday, date: '2030-01-01' })).toEqual(refused('close-too-far'))
    expect(await town.closes({ ...monday, date: '2026-12-13' })).toEqual(refused('nothing-to-close'))
    expect(await town.listsClosures('2026-12-13', '2026-12-13')).toEqual({ closures: [] })
  })

  it('from a time on cancels nobody who was to come before, today only', async () => {
    const [early, late] = [await booked(1), await booked(2, nine)]
    expect(await town.closes(monday, { from: '08:20' })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'from', code: 'only-today' }],
    })
    town.clock.at = Date.parse('2026-12-14T08:20:00+07:00')
    expect(await town.closesWhole(monday, { from: '08:20' })).toEqual({ cancelled: 1, people: 1, left: 0 })
    const status = new Map((await town.bookings()).map((booking) => [booking.id, booking.status]))
    expect([status.get(early.id), status.get(late.id)]).toEqual(['ACTIVE', 'CANCELLED'])
    expect(await book(3)).toMatchObject({ refused: 'slot-not-open' })
    expect(await town.listsClosures(monday.date, monday.date)).toMatchObject({ closures: [{ from: '08:20' }] })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('names every replacement day on which nobody could come', async () => {
    await town.givenSlot({ quota: 0, slot: { ...monday, date: '2026-12-18' } })
    await town.closes(thursday)
    const replacements = ['2026-12-11', monday.date, thursday.date, '2026-12-18', '2026-12-21']
    expect(await town.closes(monday, { replacements })).toEqual({
      refused: 'validation-failed',
      errors: replacements.map((_, n) => ({ path: `replacements.${n}`, code: 'replacement-day' })),
    })
    expect(await book(5)).toMatchObject({ status: 'ACTIVE' })
  })

  it('leaves those alone whom the desk has dealt with', async () => {
    const { id } = await booked(6)
    await booked(7)
    const [arrived] = (await town.bookings()).filter((booking) => booking.id === id)
    if (!arrived) throw new Error('no booking')
    await town.rewrites({ ...arrived, applicants: arrived.applicants.map((one) => ({ ...one, outcome: 'arrived' })) })
    expect(await town.closesWhole()).toEqual({ cancelled: 1, people: 1, left: 0 })
    expect((await town.bookings()).find((booking) => booking.id === id)?.status).toBe('ACTIVE')
    expect(await town.brokenLaws()).toEqual([])
  })

  it('goes on where it stopped, forty bookings at a time, and is in the audit once', async () => {
    await town.givenSlot({ quota: 60, slot: { ...monday, time: '10:00' } })
    await Promise.all(Array.from({ length: 45 }, (_, n) => booked(n + 1, { ...monday, time: '10:00' })))
    const first = await town.closes()
    expect(first).toMatchObject({ cancelled: 40, left: 5 })
    expect(await town.closes()).toMatchObject({ cancelled: 5, left: 0 })
    expect(await town.closes()).toEqual({ cancelled: 0, people: 0, left: 0 })
    const audit = (await everyItem(town.table)).filter(({ PK }) => String(PK).startsWith('AUDIT#tangerang'))
    expect(audit.filter(({ action }) => action === 'day-closed')).toMatchObject([
      { username: 'admin', details: { date: monday.date, reason: 'illness', bookings: 45 } },
    ])
    expect(audit.filter(({ action }) => action === 'booking-cancelled-by-office')).toHaveLength(45)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('under a storm of bookings, moves and cancellations empties the day and loses nobody', async () => {
    const early = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => booked(n)))
    const storm = [
      ...Array.from({ length: 12 }, (_, n) => book(n + 20, n % 2 ? monday : nine)),
      ...early.slice(0, 2).map(({ id }, n) => town.moves(id, thursday, `account-${n + 1}`)),
      ...early.slice(2, 4).map(({ id }, n) => town.cancels(id, `account-${n + 3}`)),
    ]
    const closing = town.closesWhole()
    const answers = await Promise.all(storm.map((one) => attempts(() => one)))
    await attempts(() => closing)
    await town.closesWhole()
    await isEmptied()
    // Who was told of a booking has it, or was cancelled by the office: nobody vanished.
    const all = new Map((await town.bookings()).map((booking) => [booking.id, booking]))
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
        await town.closesWhole()
      }
      return send()
    }
    expect(await book(12, monday, town.behind(slow))).toMatchObject({ refused: 'slot-not-open' })
    await isEmptied()
  })

  it('is fenced: the claim goes back at once and the late commit finds the tombstone', async () => {
    let closed = false
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !closed) {
        closed = true
        expect(await town.closesWhole()).toEqual({ cancelled: 0, people: 0, left: 0 })
      }
      return send()
    }
    expect(await book(8, monday, town.behind(slow))).toMatchObject({ refused: 'slot-not-open' })
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
    await town.behind(wire).closes()
    expect(seen).toHaveLength(steps)
  })

  const faults = Array.from({ length: steps }, (_, n) => n + 1).flatMap((nth) =>
    (['before', 'after'] as const).flatMap((when) => ['crash', 'lost'].map((kind) => ({ nth, when, kind }))),
  )
  it.each(faults)('$kind $when command $nth: sent again it ends as it should', async ({ nth, when, kind }) => {
    await booked(1)
    await booked(2, nine)
    const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
    await attempts(() => town.behind(wire).closes())
    expect((await town.brokenLaws()).filter((law) => !/no active booking/.test(law))).toEqual([])
    const answer = await town.closesWhole()
    expect(isRefusal(answer) ? answer : answer.left).toBe(0)
    await isEmptied()
  })

  it.each(['before', 'after'] as const)(
    'opening again: a crash %s any command is mended by asking again',
    async (when) => {
      for (const nth of [1, 2, 3, 4, 5, 6]) {
        await town.closes()
        await attempts(() => town.behind(failingAt(nth, when, () => new Crash()).wire).reopens())
        await town.reopens()
        for (const slot of [monday, nine]) expect(await town.slot(slot)).not.toHaveProperty('closed')
        expect((await town.closes(monday)) as object).toMatchObject({ left: 0 })
        await town.reopens()
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
        await town.reopens()
        answer = await book(61)
      }
      return send()
    }
    expect(await town.behind(slow).closes()).toEqual({ refused: 'changed-meanwhile' })
    expect(answer).toMatchObject({ status: 'ACTIVE' })
    expect(await town.bookings()).toMatchObject([{ status: 'ACTIVE' }])
  })

  it('going on closes no day that somebody has opened again in between', async () => {
    await town.closes()
    await town.reopens()
    expect(await town.closes(monday, { continues: true })).toEqual({ refused: 'changed-meanwhile' })
    expect(await book(60)).toMatchObject({ status: 'ACTIVE' })
  })

  it('a first call whose answer was lost closes no day again that somebody has opened since; a new one does', async () => {
    const sent = { idempotencyKey: 'closing-1' }
    await town.closes(monday, sent)
    expect(await town.closes(monday, sent)).toMatchObject({ left: 0 })
    await town.reopens()
    expect(await town.closes(monday, sent)).toEqual({ refused: 'changed-meanwhile' })
    expect(await book(60)).toMatchObject({ status: 'ACTIVE' })
    expect(await town.closes(monday, { idempotencyKey: 'closing-2' })).toMatchObject({ cancelled: 1, left: 0 })
  })

  it('whoever opens the day while it is being closed wins, and leaves no slot shut', async () => {
    // The closure is the first transaction; the slots are shut after it.
    let transactions = 0
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && ++transactions === 2) await town.reopens()
      return send()
    }
    expect(await town.behind(slow).closes()).toEqual({ refused: 'changed-meanwhile' })
    expect(transactions).toBe(2)
    expect(await book(10)).toMatchObject({ status: 'ACTIVE' })
    expect(await book(11, nine)).toMatchObject({ status: 'ACTIVE' })
    town.clock.pass(lease)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('whoever closes the day while it is being opened again wins, and leaves no slot open', async () => {
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      await town.closes()
      let seen = 0
      const slow: Wire = async (send) => {
        if (++seen === nth) {
          await town.reopens()
          town.clock.pass(1)
          await town.closesWhole()
        }
        return send()
      }
      await town.behind(slow).reopens()
      const isClosed = (await town.slot(monday)).closed ?? false
      for (const slot of [monday, nine]) expect((await town.slot(slot)).closed ?? false).toBe(isClosed)
      expect(await book(nth + 30)).toMatchObject(isClosed ? { refused: 'slot-not-open' } : { status: 'ACTIVE' })
    }
  })
})
