import type { QueueAnswer } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { Problem, Result } from '../../api.ts'
import { dropWaiting, markTried, putConflict, type Waiting, waitingOf } from './waiting.ts'

/** As many as the server takes at once. */
const perCall = 50

/** An outcome as the queue of the contract has it. */
const queued = ({ key, booking, index, outcome, reason, remark, at }: Waiting) => ({
  key,
  booking,
  index,
  outcome,
  ...(reason && { reason }),
  ...(remark && { remark }),
  at,
})

type Send = (outcomes: ReturnType<typeof queued>[]) => Promise<Result<{ results: QueueAnswer[] }>>

const problemOf = (code: 'busy' | 'internal'): Problem => ({ code, detail: '', errors: [] })

/**
 * Sends what an officer has waiting, in its order, until nothing waits or something is in the way. Each leaves the device
 * only when it was answered; the keys keep what is sent twice from being recorded twice. One that the server has a fault
 * with stays until the next time, and holds up nothing behind it.
 * @returns what is in the way
 */
export async function sendWaiting(by: string, send: Send): Promise<Problem | undefined> {
  const faulty = new Set<string>()
  for (;;) {
    const lot = waitingOf(by)
      .filter(({ key }) => !faulty.has(key))
      .slice(0, perCall)
    if (lot.length === 0) return faulty.size > 0 ? problemOf('internal') : undefined
    for (const one of lot) markTried(one)
    const result = await send(lot.map(queued))
    if (!result.ok) {
      const wrong = wrongOnes(result.problem, lot)
      if (wrong.length === 0) return result.problem
      // One that can never be taken must not hold up those behind it.
      for (const one of wrong) putConflict(one, 'invalid')
      if (wrong.some(({ key }) => waitingOf(by).some((left) => left.key === key))) return result.problem
      continue
    }
    const answers = new Map(result.body.results.map((answer) => [answer.key, answer]))
    for (const one of lot) {
      const answer = answers.get(one.key)
      if (!answer || answer.because === 'busy') return problemOf('busy')
      if (answer.because === 'internal') {
        faulty.add(one.key)
        continue
      }
      if (answer.result === 'done') dropWaiting(one)
      else
        putConflict(one, answer.result === 'refused' ? (answer.because ?? 'invalid') : answer.result, answer.recorded)
      // Nothing can be written here any more: asking again and again would not help.
      if (waitingOf(by).some(({ key }) => key === one.key)) return problemOf('internal')
    }
  }
}

/** Which of a lot the server found malformed, by the paths of its answer. */
function wrongOnes({ errors }: Problem, lot: readonly Waiting[]): Waiting[] {
  const places = new Set(errors.map(({ path }) => Number(/^outcomes\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)))
  return lot.filter((_, place) => places.has(place))
}

/** One tab at a time. Where the browser has no locks, the keys alone keep it right. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('desk-waiting', work) : work()
