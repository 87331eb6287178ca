import { beforeEach, describe, expect, it } from 'vitest'
import type { QueuedOutcomeResult } from '../../../../../../lambdas/contract/desk/schemas.ts'
import {
  clearQueueOf,
  conflictsOf,
  dequeueOutcome,
  dismissConflict,
  enqueueOutcome,
  expireOutcomes,
  othersWithQueue,
  queuedOutcomesOf,
} from '../../../../../../web/features/desk/queue/outcome-queue.ts'
import { sendQueue } from '../../../../../../web/features/desk/queue/send-queue.ts'
import type { Problem, Result } from '../../../../../../web/lib/api.ts'
import { stubLocalStorage, unsentOutcome } from '../fixtures.ts'

let device: ReturnType<typeof stubLocalStorage>
beforeEach(() => {
  device = stubLocalStorage()
})

const put = (n: number, more = {}) => {
  const { order: _, ...one } = unsentOutcome(n % 5, { key: `k${n}`, booking: `booking-${n}`, ...more })
  return enqueueOutcome(one)
}
const keys = (by = 'petugas') => queuedOutcomesOf(by).map(({ key }) => key)
type Answer = Result<{ results: QueuedOutcomeResult[] }>
const problem = (code: Problem['code'], errors: Problem['errors'] = []): Answer => ({
  ok: false,
  problem: { code, detail: '', errors },
})

/** A server that records each key once, as ours does, behind a line that may break before or after. */
function server(breaks: (call: number) => 'before' | 'after' | undefined = () => undefined) {
  const recorded: string[] = []
  let calls = 0
  return {
    recorded,
    send: async (outcomes: { key: string }[]): Promise<Answer> => {
      const broken = breaks(++calls)
      if (broken === 'before') return problem('offline')
      for (const { key } of outcomes) if (!recorded.includes(key)) recorded.push(key)
      if (broken === 'after') return problem('offline')
      return { ok: true, body: { results: outcomes.map(({ key }) => ({ key, result: 'done' })) } }
    },
  }
}

describe('what a desk has waiting', () => {
  it('arrives in the order in which it was said, once each, through a line that breaks before and after', async () => {
    for (let n = 0; n < 120; n++) put(n)
    const keysBefore = keys()
    const { recorded, send } = server((call) => ([undefined, 'after', 'before', undefined, 'after'] as const)[call % 5])
    for (let tries = 0; tries < 20 && (await sendQueue('petugas', send)); tries++);
    expect(recorded).toEqual(keysBefore)
    expect(keysBefore).toHaveLength(120)
    expect(keys()).toEqual([])
  })

  it('is sent by nobody else, and is said to be there', async () => {
    put(1)
    put(2, { by: 'petugas-bsd' })
    const { recorded, send } = server()
    await sendQueue('petugas', send)
    expect(recorded).toEqual(['k1'])
    expect([keys('petugas-bsd'), othersWithQueue('petugas'), othersWithQueue('petugas-bsd')]).toEqual([
      ['k2'],
      ['petugas-bsd'],
      [],
    ])
  })

  it('is marked as on its way before it leaves, so that nobody takes it back behind the server’s back', async () => {
    put(1)
    await sendQueue('petugas', async () => {
      expect(queuedOutcomesOf('petugas')).toMatchObject([{ key: 'k1', tried: true }])
      return problem('offline')
    })
    expect(queuedOutcomesOf('petugas')).toMatchObject([{ key: 'k1', tried: true }])
  })

  it('taken back before it was sent is never sent', async () => {
    put(1)
    put(2)
    dequeueOutcome({ key: 'k1' })
    const { recorded, send } = server()
    await sendQueue('petugas', send)
    expect(recorded).toEqual(['k2'])
  })

  it('that did not come to count is shown until somebody has seen it', async () => {
    put(1)
    put(2)
    put(3)
    const earlierOutcome = { outcome: 'refused', at: '2026-12-14T01:00:00.000Z', by: 'rekan' } as const
    const left = await sendQueue('petugas', async () => ({
      ok: true,
      body: {
        results: [
          { key: 'k1', result: 'already-recorded', recorded: earlierOutcome },
          { key: 'k2', result: 'refused', because: 'not-today' },
          { key: 'k3', result: 'done' },
        ],
      },
    }))
    expect([left, keys()]).toEqual([undefined, []])
    expect(conflictsOf('petugas')).toMatchObject([
      { key: 'k1', because: 'already-recorded', recorded: { outcome: 'refused', by: 'rekan' } },
      { key: 'k2', because: 'not-today' },
    ])
    for (const one of conflictsOf('petugas')) dismissConflict(one)
    expect([...device.kept]).toEqual([])
  })

  it('stays from where the server was too busy', async () => {
    put(1)
    put(2)
    const busy = await sendQueue('petugas', async () => ({
      ok: true,
      body: {
        results: [
          { key: 'k1', result: 'done' },
          { key: 'k2', result: 'refused', because: 'busy' },
        ],
      },
    }))
    expect([busy?.code, keys()]).toEqual(['busy', ['k2']])
  })

  it('is not held up by one that can never be taken', async () => {
    for (let n = 1; n <= 3; n++) put(n)
    const { recorded, send } = server()
    const left = await sendQueue('petugas', async (outcomes) =>
      outcomes.some(({ key }) => key === 'k2')
        ? problem('validation-failed', [{ path: 'outcomes.1.remark', code: 'too-long', message: '' }])
        : send(outcomes),
    )
    expect([left, recorded, keys()]).toEqual([undefined, ['k1', 'k3'], []])
    expect(conflictsOf('petugas')).toMatchObject([{ key: 'k2', because: 'invalid' }])
  })

  it('waits on alone when the server has a fault with it, however many are behind it', async () => {
    for (let n = 0; n < 60; n++) put(n)
    const left = await sendQueue('petugas', async (outcomes) => ({
      ok: true,
      body: {
        results: outcomes.map(({ key }) =>
          key === 'k7' ? { key, result: 'refused', because: 'internal' } : { key, result: 'done' },
        ),
      },
    }))
    expect([left?.code, keys(), conflictsOf('petugas')]).toEqual(['internal', ['k7'], []])
  })

  it.each(['not-signed-in', 'forbidden', 'internal'] as const)('waits on when the answer is %s', async (code) => {
    put(1)
    expect(await sendQueue('petugas', async () => problem(code))).toMatchObject({ code })
    expect(keys()).toEqual(['k1'])
  })

  it('leaves the device when the server would not take it any more, and its officer is told so for a month', () => {
    put(1, { at: '2026-12-14T01:00:00.000Z', outcome: 'refused', reason: 'no-proof', remark: 'Kartu tertinggal' })
    put(2, { by: 'petugas-bsd', at: '2026-12-20T01:00:00.000Z' })
    // The end of its day and seven more; the server refuses what comes later.
    expireOutcomes(Date.parse('2026-12-21T16:59:00Z'))
    expect([keys(), keys('petugas-bsd'), conflictsOf('petugas')]).toEqual([['k1'], ['k2'], []])
    expireOutcomes(Date.parse('2026-12-22T01:00:01Z'))
    expect([keys(), keys('petugas-bsd')]).toEqual([[], ['k2']])
    expect(conflictsOf('petugas')).toMatchObject([{ key: 'k1', because: 'too-late', outcome: 'refused' }])
    expireOutcomes(Date.parse('2027-01-14T00:00:00Z'))
    expect(conflictsOf('petugas')).toEqual([])
  })

  it('leaves nothing on the device that was written about somebody, once it was answered or too late', async () => {
    const remark = 'Kartu tertinggal'
    for (let n = 1; n <= 3; n++) put(n, { outcome: 'refused', reason: 'no-proof', remark })
    const recorded = {
      outcome: 'refused',
      at: '2026-12-14T01:00:00.000Z',
      reason: 'no-proof',
      remark,
      by: 'x',
    } as const
    await sendQueue('petugas', async () => ({
      ok: true,
      body: {
        results: [
          { key: 'k1', result: 'done' },
          { key: 'k2', result: 'already-recorded', recorded },
          { key: 'k3', result: 'refused', because: 'busy' },
        ],
      },
    }))
    expireOutcomes(Date.parse('2026-12-23T00:00:00Z'))
    expect(conflictsOf('petugas')).toHaveLength(2)
    expect([...device.kept.values()].join()).not.toContain(remark)
  })

  it('is deleted when its officer chooses to leave without it; what others said stays', () => {
    put(1)
    put(2, { by: 'petugas-bsd' })
    clearQueueOf('petugas')
    expect([keys(), keys('petugas-bsd')]).toEqual([[], ['k2']])
  })

  it('holds neither name nor NIK, and says so when the device keeps nothing', () => {
    put(1)
    expect(Object.keys(queuedOutcomesOf('petugas')[0] ?? {}).sort()).toEqual(
      ['at', 'booking', 'by', 'index', 'key', 'office', 'order', 'outcome'].sort(),
    )
    device.full = true
    expect(put(2)).toBe(false)
  })
})
