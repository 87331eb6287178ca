import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../api.ts'
import { isPassing } from '../../behaviour/patience.ts'
import { staffApi } from '../api.ts'
import { isShut } from '../shut.ts'
import { alone, sendWaiting } from './send-waiting.ts'
import { type Connection, soon } from './use-connection.ts'
import { type Waiting, waitingOf } from './waiting.ts'

/** Milliseconds before another attempt, when the server was too busy. */
const pause = 10_000

/**
 * Sends what an officer has waiting.
 * @returns what is in the way
 */
export const sendNow = (by: string): Promise<Problem | undefined> =>
  alone(() => sendWaiting(by, (outcomes) => soon(staffApi('recordOutcomes', { outcomes }))))

export interface Sending {
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
export function useSending(
  by: string,
  count: number,
  { online, lost, answered }: Connection,
  onSent: (lot: readonly Waiting[]) => void,
): Sending {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [round, setRound] = useState(0)
  const busy = useRef(false)
  const now = async () => {
    if (busy.current) return
    busy.current = true
    const lot = waitingOf(by)
    setPending(true)
    try {
      const met = await sendNow(by)
      setProblem(met)
      if (met && isPassing(met)) lost()
      else if (lot.length > 0) answered()
    } finally {
      busy.current = false
      setPending(false)
    }
    onSent(lot)
  }
  const signedOut = problem !== undefined && isShut(problem)
  const send = useRef(now)
  send.current = now
  const due = online && count > 0 && !signedOut
  useEffect(() => {
    if (!due) return
    void send.current()
    const timer = setInterval(() => setRound((n) => n + 1), pause)
    return () => clearInterval(timer)
  }, [due, round])
  return { pending, signedOut, problem, now }
}
