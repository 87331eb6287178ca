import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../lib/api.ts'
import { isTransient } from '../../../lib/retry.ts'
import { isStaffAccessLost } from '../../../lib/staff-access.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { type Connection, withAnswerTimeout } from '../offline/use-connection.ts'
import { type QueuedOutcome, queuedOutcomesOf } from './outcome-queue.ts'
import { sendQueue, withQueueLock } from './send-queue.ts'

/** Milliseconds before another attempt, when the server was too busy. */
const retryIntervalMs = 10_000

/**
 * Sends what an officer has waiting.
 * @returns what is in the way
 */
export const sendQueueNow = (by: string): Promise<Problem | undefined> =>
  withQueueLock(() => sendQueue(by, (outcomes) => withAnswerTimeout(staffApi('recordOutcomes', { outcomes }))))

export interface QueueSender {
  readonly pending: boolean
  /** The session has ended, or needs its second step: somebody has to log in first. */
  readonly signedOut: boolean
  /** What was in the way of the last attempt. */
  readonly problem: Problem | undefined
  readonly now: () => Promise<void>
}

/**
 * Sends what waits, by itself as soon as there is a connection.
 * @param count how much waits
 * @param onSent is told what was sent, answered or not
 */
export function useQueueSender(
  by: string,
  count: number,
  { online, lost, answered }: Connection,
  onSent: (batch: readonly QueuedOutcome[]) => void,
): QueueSender {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [round, setRound] = useState(0)
  const busy = useRef(false)
  const now = async () => {
    if (busy.current) return
    busy.current = true
    const batch = queuedOutcomesOf(by)
    setPending(true)
    try {
      const met = await sendQueueNow(by)
      setProblem(met)
      if (met && isTransient(met)) lost()
      else if (batch.length > 0) answered()
    } finally {
      busy.current = false
      setPending(false)
    }
    onSent(batch)
  }
  const signedOut = problem !== undefined && isStaffAccessLost(problem)
  const send = useRef(now)
  send.current = now
  const due = online && count > 0 && !signedOut
  useEffect(() => {
    if (!due) return
    void send.current()
    const timer = setInterval(() => setRound((n) => n + 1), retryIntervalMs)
    return () => clearInterval(timer)
  }, [due, round])
  return { pending, signedOut, problem, now }
}
