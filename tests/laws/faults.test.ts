import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lease } from '../../lambdas/domain/laws.ts'
import { attempts, Crash, failingAt, LostAnswer } from '../support/faults.ts'
import { monday } from '../support/office.ts'
import { person } from '../support/people.ts'
import { startTown, type Town, type Wire } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(() => town.empty())
afterAll(() => town.stop())

const party = [person(1), person(2)]
const request = { key: 'the-one-key', party }

/** Someone else takes the NIK of the party between look and commit, so that the commit is refused and undone. */
const rivalAtCommit =
  (inner: Wire): Wire =>
  async (send, command) => {
    if (command === 'TransactWriteCommand' && (await town.bookings()).length === 0)
      await town.books({ account: 'rival', key: 'rival-key', party: [person(2)], slot: { ...monday, time: '09:00' } })
    return inner(send, command)
  }

const journeys = {
  'a booking that succeeds': { through: (wire: Wire) => wire, steps: 3, ends: 'booked' },
  'a booking that is undone': { through: rivalAtCommit, steps: 5, ends: 'refused' },
} as const

beforeEach(async () => {
  await town.givenSlot({ quota: 20 })
  await town.givenSlot({ quota: 20, slot: { ...monday, time: '09:00' } })
})

describe.each(Object.entries(journeys))('%s', (_, { through, steps, ends }) => {
  const faults = Array.from({ length: steps }, (__, at) => at + 1).flatMap((nth) =>
    (['before', 'after'] as const).map((when) => ({ nth, when })),
  )

  it(`takes exactly ${steps} commands, so that every one of them is tried below`, async () => {
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await town.behind(through(wire)).books(request)
    expect(seen).toHaveLength(steps)
  })

  it.each(faults)('crashes $when command $nth: the sweeper puts everything right', async ({ nth, when }) => {
    const { wire } = failingAt(nth, when, () => new Crash())
    await attempts(() => town.behind(through(wire)).books(request))
    town.clock.pass(lease + 1)
    await town.sweeps()
    expect(await town.brokenLaws()).toEqual([])
    const mine = (await town.bookings()).filter(({ account }) => account === 'budi')
    expect((await town.slot()).remaining).toBe(20 - mine.length * 2)
  })

  it.each(faults)(
    'loses the answer $when command $nth: the same request again ends as it should',
    async ({ nth, when }) => {
      const { wire } = failingAt(nth, when, () => new LostAnswer())
      await attempts(() => town.behind(through(wire)).books(request))
      const answer = await town.behind(through((send) => send())).books(request)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      town.clock.pass(lease + 1)
      await town.sweeps()
      expect(await town.brokenLaws()).toEqual([])
      expect((await town.slot()).remaining).toBe(ends === 'booked' ? 18 : 20)
    },
  )

  it.each(faults)(
    'crashes $when command $nth, is swept, and comes again: it ends as it should',
    async ({ nth, when }) => {
      const { wire } = failingAt(nth, when, () => new Crash())
      await attempts(() => town.behind(through(wire)).books(request))
      town.clock.pass(lease + 1)
      await town.sweeps()
      const answer = await town.behind(through((send) => send())).books(request)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      expect(await town.brokenLaws()).toEqual([])
    },
  )
})

describe('a writer that was thought dead', () => {
  it('commits nothing after the sweeper gave its claim back, and books under a fresh id instead', async () => {
    const wire: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && (await town.bookings()).length === 0 && town.clock.now() === started) {
        town.clock.pass(lease + 1)
        expect(await town.sweeps()).toBe(1)
      }
      return send()
    }
    const started = town.clock.now()
    const answer = await town.behind(wire).books(request)
    expect(answer).toMatchObject({ status: 'ACTIVE' })
    expect((await town.slot()).remaining).toBe(18)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('leaves a late claim behind that the sweeper gives back, tombstone or not', async () => {
    let late: (() => Promise<unknown>) | undefined
    const wire: Wire = async (send, command) => {
      if (command === 'UpdateCommand' && !late) {
        late = send
        throw new Crash()
      }
      return send()
    }
    await attempts(() => town.behind(wire).books(request))
    await late?.()
    expect((await town.slot()).remaining).toBe(18)
    town.clock.pass(lease + 1)
    await town.sweeps()
    await late?.().catch(() => undefined)
    town.clock.pass(lease + 1)
    await town.sweeps()
    expect((await town.slot()).remaining).toBe(20)
    expect(await town.brokenLaws()).toEqual([])
  })
})

describe('cancelling', () => {
  const booked = async () => {
    const answer = await town.books(request)
    if (!('id' in answer)) throw new Error(answer.refused)
    return answer.id
  }

  it.each(['before', 'after'] as const)('survives a crash %s its transaction', async (when) => {
    const id = await booked()
    const { wire } = failingAt(2, when, () => new Crash())
    await attempts(() => town.behind(wire).cancels(id))
    await attempts(() => town.cancels(id))
    expect((await town.slot()).remaining).toBe(20)
    expect(await town.brokenLaws()).toEqual([])
    expect(await town.books({ key: 'a-second-key', party })).toMatchObject({ status: 'ACTIVE' })
  })

  it('gives the places back once when two people press the button together', async () => {
    const id = await booked()
    const answers = await Promise.all([town.cancels(id), town.cancels(id)])
    expect(answers.filter((answer) => 'refused' in answer)).toMatchObject([{ refused: 'already-cancelled' }])
    expect((await town.slot()).remaining).toBe(20)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('keeps a cancelled booking under its key: the same request is answered with it, not with a new one', async () => {
    const id = await booked()
    await town.cancels(id)
    expect(await town.books(request)).toMatchObject({ id, status: 'CANCELLED' })
    expect((await town.slot()).remaining).toBe(20)
    expect(await town.brokenLaws()).toEqual([])
  })
})

describe('the quota', () => {
  it('is never set below what is claimed (L6), while people book', async () => {
    const booking = Promise.all(
      Array.from({ length: 15 }, (_, n) => town.books({ account: `a${n}`, key: `key-${n}-xx`, party: [person(n)] })),
    )
    const edits = Promise.all([25, 5, 12, 30, 18].map((quota) => town.setsQuota(quota)))
    const [answers] = await Promise.all([booking, edits])
    const { quota, remaining, claims } = await town.slot()
    expect(Object.keys(claims)).toHaveLength(answers.filter((answer) => 'id' in answer).length)
    expect(quota - remaining).toBe(Object.keys(claims).length)
    expect(await town.brokenLaws()).toEqual([])
    expect(await town.setsQuota(0)).toMatchObject({ refused: 'quota-below-claims' })
  })
})

describe('the same key', () => {
  it('with another body is refused, in the same slot and in another', async () => {
    await town.books(request)
    expect(await town.books({ ...request, party: [person(3)] })).toMatchObject({ refused: 'idempotency-key-reused' })
    expect(await town.books({ ...request, slot: { ...monday, time: '09:00' } })).toMatchObject({
      refused: 'idempotency-key-reused',
    })
    expect((await town.slot({ ...monday, time: '09:00' })).remaining).toBe(20)
    expect(await town.brokenLaws()).toEqual([])
  })
  it('of another account is another key', async () => {
    await town.books(request)
    expect(await town.books({ ...request, account: 'siti', party: [person(3)] })).toMatchObject({ status: 'ACTIVE' })
  })
  it('answers with the booking when the slot has filled up since', async () => {
    const first = await town.books(request)
    await town.setsQuota(2)
    expect(await town.books(request)).toEqual(first)
  })
})
