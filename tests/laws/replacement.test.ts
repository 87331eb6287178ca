import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lease } from '../../lambdas/domain/laws.ts'
import type { Holidays } from '../../lambdas/domain/office.ts'
import { attempts, Crash, failingAt, LostAnswer } from '../support/faults.ts'
import { monday, noon, tangerang } from '../support/office.ts'
import { person } from '../support/people.ts'
import { startTown, type Town, type Wire } from '../support/town.ts'

/* First choice of whom the office has cancelled: on the days it named, before everybody else, and once. */

const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}
let town: Town
beforeAll(async () => {
  town = await startTown([tangerang], [christmas])
})
afterAll(() => town.stop())

const offered = { ...monday, date: '2026-12-21' }
const offeredLater = { ...offered, time: '10:00' }
const otherDay = { ...monday, date: '2026-12-22' }
const party = [person(1), person(2)]
let id: string

beforeEach(async () => {
  await town.empty()
  town.clock.at = noon
  await town.givenSlot({ quota: 10 })
  // Nobody else can book there yet.
  for (const slot of [offered, offeredLater]) await town.givenSlot({ quota: 10, slot, opensAt: noon + 86_400_000 })
  await town.givenSlot({ quota: 10, slot: otherDay })
  const answer = await town.books({ key: 'the-one-key', party })
  if ('refused' in answer) throw new Error(answer.refused)
  id = answer.id
  await town.closes(monday, { replacements: [offered.date] })
})

const remaining = async () => [(await town.slot(offered)).remaining, (await town.slot(offeredLater)).remaining]
const replacements = async () => (await town.bookings()).filter((booking) => booking.id !== id)

describe('a replacement', () => {
  it('is booked for the same party before the slot opens, which nobody else can', async () => {
    expect(await town.books({ account: 'siti', key: 'her-key', party: [person(9)], slot: offered })).toMatchObject({
      refused: 'slot-not-open',
    })
    const answer = await town.replaces(id, offered)
    expect(answer).toMatchObject({ date: offered.date, time: '08:00', status: 'ACTIVE' })
    expect('applicants' in answer && answer.applicants.map(({ fullName }) => fullName)).toEqual(
      party.map(({ fullName }) => fullName),
    )
    const cancelled = (await town.bookings()).find((booking) => booking.id === id)
    expect(cancelled?.cancellation?.replacedBy).toBe('id' in answer && answer.id)
    expect(await remaining()).toEqual([8, 10])
    expect(await town.brokenLaws()).toEqual([])
  })

  it('asked for again is the same, and at another time is refused', async () => {
    const first = await town.replaces(id, offered)
    expect(await town.replaces(id, offered)).toEqual(first)
    expect(await town.replaces(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([8, 10])
  })

  it('asked for from many tabs at once is one', async () => {
    const answers = await Promise.all(
      [offered, offeredLater, offered, offeredLater].map((to) => attempts(() => town.replaces(id, to))),
    )
    const won = new Set(
      answers.flatMap((answer) => (answer && typeof answer === 'object' && 'id' in answer ? [answer.id] : [])),
    )
    expect(won.size).toBe(1)
    expect(await replacements()).toHaveLength(1)
    town.clock.pass(lease + 1)
    await town.sweeps()
    expect((await remaining()).reduce((sum, n) => sum + n)).toBe(18)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('is no second chance for who cancelled it, moved it, or booked elsewhere meanwhile', async () => {
    const taken = await town.replaces(id, offered)
    if ('refused' in taken) throw new Error(taken.refused)
    await town.cancels(taken.id)
    expect(await town.replaces(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([10, 10])
  })

  it('is refused to a person who holds another booking by now', async () => {
    await town.books({ account: 'siti', key: 'her-key', party: [person(2)], slot: otherDay })
    expect(await town.replaces(id, offered)).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible' }],
    })
    expect(await remaining()).toEqual([10, 10])
    expect(await town.brokenLaws()).toEqual([])
  })

  it('can be had after such a refusal, once the other booking is gone', async () => {
    const other = await town.books({ key: 'own-key-2', party: [person(2)], slot: otherDay })
    if ('refused' in other) throw new Error(other.refused)
    await town.replaces(id, offered)
    await town.cancels(other.id)
    expect(await town.replaces(id, offered)).toMatchObject({ status: 'ACTIVE' })
    expect(await replacements()).toHaveLength(2)
    expect(await town.brokenLaws()).toEqual([])
  })

  it.each([
    ['on a day that was not named', otherDay, 'not-offered'],
    ['at a time that is not there', { ...offered, time: '11:00' }, 'slot-not-open'],
  ])('%s is refused', async (_, to, refused) => {
    expect(await town.replaces(id, to)).toEqual({ refused })
  })

  it('is refused on a named day that is full, has closed or has passed since', async () => {
    await town.setsQuota(1, offered)
    expect(await town.replaces(id, offered)).toEqual({ refused: 'slot-full' })
    await town.closes(offered)
    expect(await town.replaces(id, offeredLater)).toEqual({ refused: 'slot-not-open' })
    await town.reopens(offered)
    town.clock.at = Date.parse('2026-12-21T10:00:00+07:00')
    expect(await town.replaces(id, offeredLater)).toEqual({ refused: 'slot-not-open' })
  })

  it('is only for who was cancelled by the office, and only for its owner', async () => {
    expect(await town.replaces(id, offered, 'siti')).toEqual({ refused: 'not-found' })
    const own = await town.books({ account: 'siti', key: 'her-key', party: [person(9)], slot: otherDay })
    if ('refused' in own) throw new Error(own.refused)
    expect(await town.replaces(own.id, offered, 'siti')).toEqual({ refused: 'not-offered' })
    await town.cancels(own.id, 'siti')
    expect(await town.replaces(own.id, offered, 'siti')).toEqual({ refused: 'not-offered' })
  })
})

describe('a replacement that fails on the way', () => {
  /** Somebody else takes a NIK of the party between look and commit, so that the commit is refused and undone. */
  const rivalAtCommit =
    (inner: Wire): Wire =>
    async (send, command) => {
      if (command === 'TransactWriteCommand' && (await replacements()).length === 0)
        await town.books({ account: 'rival', key: 'rival-key', party: [person(2)], slot: otherDay })
      return inner(send, command)
    }
  const journeys = [
    { what: 'succeeds', through: (wire: Wire) => wire, steps: 4, ends: 'booked' },
    { what: 'is undone', through: rivalAtCommit, steps: 6, ends: 'refused' },
  ] as const

  describe.each(journeys)('one that $what', ({ through, steps, ends }) => {
    it(`takes exactly ${steps} commands, so that every one of them is tried below`, async () => {
      const { wire, seen } = failingAt(99, 'before', () => new Crash())
      await town.behind(through(wire)).replaces(id, offered)
      expect(seen).toHaveLength(steps)
    })

    const faults = Array.from({ length: steps }, (_, n) => n + 1).flatMap((nth) =>
      (['before', 'after'] as const).flatMap((when) =>
        (['crash', 'lost'] as const).map((kind) => ({ nth, when, kind })),
      ),
    )
    it.each(faults)('$kind $when command $nth: asked again it ends as it should', async ({ nth, when, kind }) => {
      const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
      await attempts(() => town.behind(through(wire)).replaces(id, offered))
      if (kind === 'crash') {
        town.clock.pass(lease + 1)
        await town.sweeps()
        expect(await town.brokenLaws()).toEqual([])
      }
      const answer = await town.behind(through((send) => send())).replaces(id, offered)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      town.clock.pass(lease + 1)
      await town.sweeps()
      expect(await remaining()).toEqual([ends === 'booked' ? 8 : 10, 10])
      expect(await town.brokenLaws()).toEqual([])
    })

    it.each(faults)(
      '$kind $when command $nth, then another time: one replacement at most',
      async ({ nth, when, kind }) => {
        const { wire } = failingAt(nth, when, () => (kind === 'crash' ? new Crash() : new LostAnswer()))
        await attempts(() => town.behind(through(wire)).replaces(id, offered))
        await town.behind(through((send) => send())).replaces(id, offeredLater)
        town.clock.pass(lease + 1)
        await town.sweeps()
        expect((await remaining()).reduce((sum, n) => sum + n)).toBe(ends === 'booked' ? 18 : 20)
        expect(await town.brokenLaws()).toEqual([])
      },
    )
  })

  it('commits nothing when it wakes after another was taken and given back, and no tombstone is left to stop it', async () => {
    let slept = false
    const asleep: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !slept) {
        slept = true
        town.clock.pass(lease + 1)
        await town.sweeps()
        const taken = await town.replaces(id, offeredLater)
        if ('refused' in taken) throw new Error(taken.refused)
        await town.cancels(taken.id)
        await town.forgetsTombstones()
      }
      return send()
    }
    expect(await town.behind(asleep).replaces(id, offered)).toEqual({ refused: 'already-replaced' })
    expect((await replacements()).filter(({ status }) => status === 'ACTIVE')).toEqual([])
    expect(await remaining()).toEqual([10, 10])
  })

  it('stays one when the tombstone of a spent attempt has been forgotten by the table', async () => {
    const { wire } = failingAt(2, 'after', () => new Crash())
    await attempts(() => town.behind(wire).replaces(id, offered))
    town.clock.pass(lease + 1)
    await town.sweeps()
    const taken = await town.replaces(id, offered)
    if ('refused' in taken) throw new Error(taken.refused)
    await town.cancels(taken.id)
    await town.forgetsTombstones()
    expect(await town.replaces(id, offeredLater)).toEqual({ refused: 'already-replaced' })
    expect(await remaining()).toEqual([10, 10])
  })
})
