import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Holidays } from '../../lambdas/domain/calendar/office.ts'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { monday, noon, tangerang } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { attempt, Crash, failingAt, LostAnswer } from '../support/test-bed/injected-faults.ts'
import { startTestBed, type TestBed, type Wire } from '../support/test-bed/test-bed.ts'

/* First choice of whom the office has cancelled: on the days it named, before everybody else, and once. */

const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}
let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed([tangerang], [christmas])
})
afterAll(() => testBed.stop())

const offered = { ...monday, date: '2026-12-21' }
const offeredLater = { ...offered, time: '10:00' }
const otherDay = { ...monday, date: '2026-12-22' }
const party = [person(1), person(2)]
let id: string

beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  await testBed.addSlot({ quota: 10 })
  // Nobody else can book there yet.
  for (const slot of [offered, offeredLater]) await testBed.addSlot({ quota: 10, slot, opensAt: noon + 86_400_000 })
  await testBed.addSlot({ quota: 10, slot: otherDay })
  const answer = await testBed.book({ key: 'the-one-key', party })
  if ('refused' in answer) throw new Error(answer.refused)
  id = answer.id
  await testBed.close(monday, { replacements: [offered.date] })
})

const remaining = async () => [(await testBed.slot(offered)).remaining, (await testBed.slot(offeredLater)).remaining]
const replacements = async () => (await testBed.bookings()).filter((booking) => booking.id !== id)

describe('a replacement', () => {
  it('is booked for the same party before the slot opens, which nobody else can', async () => {
    expect(await testBed.book({ account: 'siti', key: 'her-key', party: [person(9)], slot: offered })).toMatchObject({
      refused: 'slot-not-open',
    })
    const answer = await testBed.replace(id, offered)
    expect(answer).toMatchObject({ date: offered.date, time: '08:00', status: 'ACTIVE' })
    expect('applicants' in answer && answer.applicants.map(({ fullName }) => fullName)).toEqual(
      party.map(({ fullName }) => fullName),
    )
    const cancelled = (await testBed.bookings()).find((booking) => booking.id === id)
    expect(cancelled?.cancellation?.replacedBy).toBe('id' in answer && answer.id)
    expect(await remaining()).toEqual([8, 10])
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('asked for again is the same, and at another time is refused', async () => {
    const first = await testBed.replace(id, offered)
    expect(await testBed.replace(id, offered)).toEqual(first)
    expect(await testBed.replace(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([8, 10])
  })

  it('asked for from many tabs at once is one', async () => {
    const answers = await Promise.all(
      [offered, offeredLater, offered, offeredLater].map((to) => attempt(() => testBed.replace(id, to))),
    )
    const won = new Set(
      answers.flatMap((answer) => (answer && typeof answer === 'object' && 'id' in answer ? [answer.id] : [])),
    )
    expect(won.size).toBe(1)
    expect(await replacements()).toHaveLength(1)
    testBed.clock.pass(claimLeaseMs + 1)
    await testBed.sweep()
    expect((await remaining()).reduce((sum, n) => sum + n)).toBe(18)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('is no second chance for who cancelled it, moved it, or booked elsewhere meanwhile', async () => {
    const taken = await testBed.replace(id, offered)
    if ('refused' in taken) throw new Error(taken.refused)
    await testBed.cancel(taken.id)
    expect(await testBed.replace(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([10, 10])
  })

  it('is refused to a person who holds another booking by now', async () => {
    await testBed.book({ account: 'siti', key: 'her-key', party: [person(2)], slot: otherDay })
    expect(await testBed.replace(id, offered)).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible' }],
    })
    expect(await remaining()).toEqual([10, 10])
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('can be had after such a refusal, once the other booking is gone', async () => {
    const other = await testBed.book({ key: 'own-key-2', party: [person(2)], slot: otherDay })
    if ('refused' in other) throw new Error(other.refused)
    await testBed.replace(id, offered)
    await testBed.cancel(other.id)
    expect(await testBed.replace(id, offered)).toMatchObject({ status: 'ACTIVE' })
    expect(await replacements()).toHaveLength(2)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it.each([
    ['on a day that was not named', otherDay, 'not-offered'],
    ['at a time that is not there', { ...offered, time: '11:00' }, 'slot-not-open'],
  ])('%s is refused', async (_, to, refused) => {
    expect(await testBed.replace(id, to)).toEqual({ refused })
  })

  it('is refused on a named day that is full, has closed or has passed since', async () => {
    await testBed.setQuota(1, offered)
    expect(await testBed.replace(id, offered)).toEqual({ refused: 'slot-full' })
    await testBed.close(offered)
    expect(await testBed.replace(id, offeredLater)).toEqual({ refused: 'slot-not-open' })
    await testBed.reopen(offered)
    testBed.clock.at = Date.parse('2026-12-21T10:00:00+07:00')
    expect(await testBed.replace(id, offeredLater)).toEqual({ refused: 'slot-not-open' })
  })

  it('is only for who was cancelled by the office, and only for its owner', async () => {
    expect(await testBed.replace(id, offered, 'siti')).toEqual({ refused: 'not-found' })
    const own = await testBed.book({ account: 'siti', key: 'her-key', party: [person(9)], slot: otherDay })
    if ('refused' in own) throw new Error(own.refused)
    expect(await testBed.replace(own.id, offered, 'siti')).toEqual({ refused: 'not-offered' })
    await testBed.cancel(own.id, 'siti')
    expect(await testBed.replace(own.id, offered, 'siti')).toEqual({ refused: 'not-offered' })
  })
})

describe('a replacement that fails on the way', () => {
  /** Somebody else takes a NIK of the party between look and commit, so that the commit is refused and undone. */
  const rivalAtCommit =
    (inner: Wire): Wire =>
    async (send, command) => {
      if (command === 'TransactWriteCommand' && (await replacements()).length === 0)
        await testBed.book({ account: 'rival', key: 'rival-key', party: [person(2)], slot: otherDay })
      return inner(send, command)
    }
  const scenarios = [
    { what: 'succeeds', through: (wire: Wire) => wire, steps: 4, ends: 'booked' },
    { what: 'is undone', through: rivalAtCommit, steps: 6, ends: 'refused' },
  ] as const

  describe.each(scenarios)('one that $what', ({ through, steps, ends }) => {
    it(`takes exactly ${steps} commands, so that every one of them is tried below`, async () => {
      const { wire, seen } = failingAt(99, 'before', () => new Crash())
      await testBed.behind(through(wire)).replace(id, offered)
      expect(seen).toHaveLength(steps)
    })

    const faults = Array.from({ length: steps }, (_, n) => n + 1).flatMap((nth) =>
      (['before', 'after'] as const).flatMap((when) =>
        (['crash', 'lost'] as const).map((kind) => ({ nth, when, kind })),
      ),
    )
    it.each(faults)('$kind $when command $nth: asked again it ends as it should', async ({ nth, when, kind }) => {
      const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
      await attempt(() => testBed.behind(through(wire)).replace(id, offered))
      if (kind === 'crash') {
        testBed.clock.pass(claimLeaseMs + 1)
        await testBed.sweep()
        expect(await testBed.brokenInvariants()).toEqual([])
      }
      const answer = await testBed.behind(through((send) => send())).replace(id, offered)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      testBed.clock.pass(claimLeaseMs + 1)
      await testBed.sweep()
      expect(await remaining()).toEqual([ends === 'booked' ? 8 : 10, 10])
      expect(await testBed.brokenInvariants()).toEqual([])
    })

    it.each(faults)(
      '$kind $when command $nth, then another time: one replacement at most',
      async ({ nth, when, kind }) => {
        const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
        await attempt(() => testBed.behind(through(wire)).replace(id, offered))
        await testBed.behind(through((send) => send())).replace(id, offeredLater)
        testBed.clock.pass(claimLeaseMs + 1)
        await testBed.sweep()
        expect((await remaining()).reduce((sum, n) => sum + n)).toBe(ends === 'booked' ? 18 : 20)
        expect(await testBed.brokenInvariants()).toEqual([])
      },
    )
  })

  it('commits nothing when it wakes after another was taken and given back, and no tombstone is left to stop it', async () => {
    let slept = false
    const asleep: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !slept) {
        slept = true
        testBed.clock.pass(claimLeaseMs + 1)
        await testBed.sweep()
        const taken = await testBed.replace(id, offeredLater)
        if ('refused' in taken) throw new Error(taken.refused)
        await testBed.cancel(taken.id)
        await testBed.deleteTombstones()
      }
      return send()
    }
    expect(await testBed.behind(asleep).replace(id, offered)).toEqual({ refused: 'already-replaced' })
    expect((await replacements()).filter(({ status }) => status === 'ACTIVE')).toEqual([])
    expect(await remaining()).toEqual([10, 10])
  })

  it('stays one when the tombstone of a spent attempt has been forgotten by the table', async () => {
    const { wire } = failingAt(2, 'after', () => new Crash())
    await attempt(() => testBed.behind(wire).replace(id, offered))
    testBed.clock.pass(claimLeaseMs + 1)
    await testBed.sweep()
    const taken = await testBed.replace(id, offered)
    if ('refused' in taken) throw new Error(taken.refused)
    await testBed.cancel(taken.id)
    await testBed.deleteTombstones()
    expect(await testBed.replace(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([10, 10])
  })
})
