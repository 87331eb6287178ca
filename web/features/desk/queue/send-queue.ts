import type { QueuedOutcomeResult } from '../../../../lambdas/contract/desk/schemas.ts'
import type { Problem, Result } from '../../../lib/api.ts'
import { dequeueOutcome, markTried, type QueuedOutcome, queuedOutcomesOf, saveConflict } from './outcome-queue.ts'

/** As many as the server takes at once. */
const batchSize = 50

/** An outcome as the queue of the contract has it. */
const toQueueInput = ({ key, booking, index, outcome, reason, remark, at }: QueuedOutcome) => ({
  key,
  booking,
  index,
  outcome,
  ...(reason && { reason }),
  ...(remark && { remark }),
  at,
})

type Send = (outcomes: ReturnType<typeof toQueueInput>[]) => Promise<Result<{ results: QueuedOutcomeResult[] }>>

const problemOf = (code: 'busy' | 'internal'): Problem => ({ code, detail: '', errors: [] })

/**
 * Sends what an officer has waiting, in its order, until nothing waits or something is in the way. Each leaves the device
 * only when it was answered; the keys keep what is sent twice from being recorded twice. One that the server has a fault
 * with stays until the next time, and holds up nothing behind it.
 * @returns what is in the way
 */
export async function sendQueue(by: string, send: Send): Promise<Problem | undefined> {
  const faulty = new Set<string>()
  for (;;) {
    const batch = queuedOutcomesOf(by)
      .filter(({ key }) => !faulty.has(key))
      .slice(0, batchSize)
    if (batch.length === 0) return faulty.size > 0 ? problemOf('internal') : undefined
    for (const one of batch) markTried(one)
    const result = await send(batch.map(toQueueInput))
    if (!result.ok) {
      const wrong = malformedOutcomes(result.problem, batch)
      if (wrong.length === 0) return result.problem
      // One that can never be taken must not hold up those behind it.
      for (const one of wrong) saveConflict(one, 'invalid')
      if (wrong.some(({ key }) => queuedOutcomesOf(by).some((left) => left.key === key))) return result.problem
      continue
    }
    const answers = new Map(result.body.results.map((answer) => [answer.key, answer]))
    for (const one of batch) {
      const answer = answers.get(one.key)
      if (!answer || answer.because === 'busy') return problemOf('busy')
      if (answer.because === 'internal') {
        faulty.add(one.key)
        continue
      }
      if (answer.result === 'done') dequeueOutcome(one)
      else
        saveConflict(one, answer.result === 'refused' ? (answer.because ?? 'invalid') : answer.result, answer.recorded)
      // Nothing can be written here any more: asking again and again would not help.
      if (queuedOutcomesOf(by).some(({ key }) => key === one.key)) return problemOf('internal')
    }
  }
}

/** Which of a lot the server found malformed, by the paths of its answer. */
function malformedOutcomes({ errors }: Problem, batch: readonly QueuedOutcome[]): QueuedOutcome[] {
  const indexes = new Set(errors.map(({ path }) => Number(/^outcomes\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)))
  return batch.filter((_, index) => indexes.has(index))
}

/** One tab at a time. Where the browser has no locks, the keys alone keep it right. */
export const withQueueLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('desk-queue', work) : work()
