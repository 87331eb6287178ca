import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { monday } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { attempt, Crash, failingAt, LostAnswer } from '../support/test-bed/injected-faults.ts'
import { startTestBed, type TestBed, type Wire } from '../support/test-bed/test-bed.ts'

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
beforeEach(() => testBed.empty())
afterAll(() => testBed.stop())

const party = [person(1), person(2)]
const request = { key: 'the-one-key', party }

/** Someone else takes the NIK of the party between look and commit, so that the commit is refused and undone. */
const rivalAtCommit =
  (inner: Wire): Wire =>
  async (send, command) => {
    if (command === 'TransactWriteCommand' && (await testBed.bookings()).length === 0)
      await testBed.book({ account: 'rival', key: 'rival-key', party: [person(2)], slot: { ...monday, time: '09:00' } })
    return inner(send, command)
  }

const scenarios = {
  'a booking that succeeds': { through: (wire: Wire) => wire, steps: 3, ends: 'booked' },
  'a booking that is undone': { through: rivalAtCommit, steps: 5, ends: 'refused' },
} as const

beforeEach(async () => {
  await testBed.addSlot({ quota: 20 })
  await testBed.addSlot({ quota: 20, slot: { ...monday, time: '09:00' } })
})

describe.each(Object.entries(scenarios))('%s', (_, { through, steps, ends }) => {
  const faults = Array.from({ length: steps }, (__, at) => at + 1).flatMap((nth) =>
    (['before', 'after'] as const).map((when) => ({ nth, when })),
  )

  it(`takes exactly ${steps} commands, so that every one of them is tried below`, async () => {
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await testBed.behind(through(wire)).book(request)
    expect(seen).toHaveLength(steps)
  })

  it.each(faults)('crashes $when command $nth: the sweeper puts everything right', async ({ nth, when }) => {
    const { wire } = failingAt(nth, when, () => new Crash())
    await attempt(() => testBed.behind(through(wire)).book(request))
    testBed.clock.pass(claimLeaseMs + 1)
    await testBed.sweep()
    expect(await testBed.brokenInvariants()).toEqual([])
    const mine = (await testBed.bookings()).filter(({ account }) => account === 'budi')
    expect((await testBed.slot()).remaining).toBe(20 - mine.length * 2)
  })

  it.each(faults)(
    'loses the answer $when command $nth: the same request again ends as it should',
    async ({ nth, when }) => {
      const { wire } = failingAt(nth, when, () => new LostAnswer())
      await attempt(() => testBed.behind(through(wire)).book(request))
      const answer = await testBed.behind(through((send) => send())).book(request)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      testBed.clock.pass(claimLeaseMs + 1)
      await testBed.sweep()
      expect(await testBed.brokenInvariants()).toEqual([])
      expect((await testBed.slot()).remaining).toBe(ends === 'booked' ? 18 : 20)
    },
  )

  it.each(faults)(
    'crashes $when command $nth, is swept, and comes again: it ends as it should',
    async ({ nth, when }) => {
      const { wire } = failingAt(nth, when, () => new Crash())
      await attempt(() => testBed.behind(through(wire)).book(request))
      testBed.clock.pass(claimLeaseMs + 1)
      await testBed.sweep()
      const answer = await testBed.behind(through((send) => send())).book(request)
      expect('id' in answer ? 'booked' : 'refused').toBe(ends)
      expect(await testBed.brokenInvariants()).toEqual([])
    },
  )
})

describe('a writer that was thought dead', () => {
  it('commits nothing after the sweeper gave its claim back, and books under a fresh id instead', async () => {
    const wire: Wire = async (send, command) => {
      if (
        command === 'TransactWriteCommand' &&
        (await testBed.bookings()).length === 0 &&
        testBed.clock.now() === started
      ) {
        testBed.clock.pass(claimLeaseMs + 1)
        expect(await testBed.sweep()).toBe(1)
      }
      return send()
    }
    const started = testBed.clock.now()
    const answer = await testBed.behind(wire).book(request)
    expect(answer).toMatchObject({ status: 'ACTIVE' })
    expect((await testBed.slot()).remaining).toBe(18)
    expect(await testBed.brokenInvariants()).toEqual([])
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
    await attempt(() => testBed.behind(wire).book(request))
    await late?.()
    expect((await testBed.slot()).remaining).toBe(18)
    testBed.clock.pass(claimLeaseMs + 1)
    await testBed.sweep()
    await late?.().catch(() => undefined)
    testBed.clock.pass(claimLeaseMs + 1)
    await testBed.sweep()
    expect((await testBed.slot()).remaining).toBe(20)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('cancelling', () => {
  const booked = async () => {
    const answer = await testBed.book(request)
    if (!('id' in answer)) throw new Error(answer.refused)
    return answer.id
  }

  it.each(['before', 'after'] as const)('survives a crash %s its transaction', async (when) => {
    const id = await booked()
    const { wire } = failingAt(2, when, () => new Crash())
    await attempt(() => testBed.behind(wire).cancel(id))
    await attempt(() => testBed.cancel(id))
    expect((await testBed.slot()).remaining).toBe(20)
    expect(await testBed.brokenInvariants()).toEqual([])
    expect(await testBed.book({ key: 'a-second-key', party })).toMatchObject({ status: 'ACTIVE' })
  })

  it('gives the places back once when two people press the button together', async () => {
    const id = await booked()
    const answers = await Promise.all([testBed.cancel(id), testBed.cancel(id)])
    expect(answers.filter((answer) => 'refused' in answer)).toMatchObject([{ refused: 'already-cancelled' }])
    expect((await testBed.slot()).remaining).toBe(20)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('keeps a cancelled booking under its key: the same request is answered with it, not with a new one', async () => {
    const id = await booked()
    await testBed.cancel(id)
    expect(await testBed.book(request)).toMatchObject({ id, status: 'CANCELLED' })
    expect((await testBed.slot()).remaining).toBe(20)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('the quota', () => {
  it('is never set below what is claimed (L6), while people book', async () => {
    const booking = Promise.all(
      Array.from({ length: 15 }, (_, n) => testBed.book({ account: `a${n}`, key: `key-${n}-xx`, party: [person(n)] })),
    )
    const edits = Promise.all([25, 5, 12, 30, 18].map((quota) => testBed.setQuota(quota)))
    const [answers] = await Promise.all([booking, edits])
    const { quota, remaining, claims } = await testBed.slot()
    expect(Object.keys(claims)).toHaveLength(answers.filter((answer) => 'id' in answer).length)
    expect(quota - remaining).toBe(Object.keys(claims).length)
    expect(await testBed.brokenInvariants()).toEqual([])
    expect(await testBed.setQuota(0)).toMatchObject({ refused: 'quota-below-claims' })
  })
})

describe('the same key', () => {
  it('with another body is refused, in the same slot and in another', async () => {
    await testBed.book(request)
    expect(await testBed.book({ ...request, party: [person(3)] })).toMatchObject({ refused: 'idempotency-key-reused' })
    expect(await testBed.book({ ...request, slot: { ...monday, time: '09:00' } })).toMatchObject({
      refused: 'idempotency-key-reused',
    })
    expect((await testBed.slot({ ...monday, time: '09:00' })).remaining).toBe(20)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
  it('of another account is another key', async () => {
    await testBed.book(request)
    expect(await testBed.book({ ...request, account: 'siti', party: [person(3)] })).toMatchObject({ status: 'ACTIVE' })
  })
  it('answers with the booking when the slot has filled up since', async () => {
    const first = await testBed.book(request)
    await testBed.setQuota(2)
    expect(await testBed.book(request)).toEqual(first)
  })
})
