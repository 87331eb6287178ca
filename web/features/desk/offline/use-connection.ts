import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'
import type { Result } from '../../../lib/api.ts'
import { fetchKeys } from './fetch-keys.ts'
import { nextPollDelayMs, nextReachability } from './reachability.ts'

/** Milliseconds after which somebody at the desk has waited long enough for the server. */
const answerTimeoutMs = 5000
/** Milliseconds after which keys and time are asked for anew: a desk stays open for days. */
const refreshIntervalMs = 6 * 3_600_000

export interface Connection {
  readonly online: boolean
  /** Grows with every answer to the question for keys and time. */
  readonly keyFetchCount: number
  /** No answer came: the desk goes on alone until the server answers again. */
  readonly lost: () => void
  /** A question of the staff was answered, which only the server itself does. */
  readonly answered: () => void
}

/** Whether the server answers, which a network alone does not mean. Hears of the published keys on the way. */
export function useConnection(): Connection {
  const [reachability, dispatch] = useReducer(nextReachability, {
    online: true,
    unconfirmed: false,
    failedRecoveries: 0,
  })
  const [keyFetchCount, setKeyFetchCount] = useState(0)
  const lost = useCallback(() => dispatch('lost'), [])
  const answered = useCallback(() => dispatch('answered'), [])
  useEffect(() => {
    const cut = () => dispatch('cut')
    if (navigator.onLine === false) cut()
    addEventListener('offline', cut)
    return () => removeEventListener('offline', cut)
  }, [])
  const { online } = reachability
  const pause = nextPollDelayMs(reachability)
  const settled = online && keyFetchCount > 0
  // Before it is painted: who sees that there is no connection is heard when there is one.
  useLayoutEffect(() => {
    let wanted = true
    const poll = async () => {
      if (navigator.onLine === false || !(await fetchKeys()) || !wanted) return
      setKeyFetchCount((n) => n + 1)
      dispatch('keys')
    }
    if (online && !settled) void poll()
    const timer = setInterval(poll, settled ? refreshIntervalMs : pause)
    addEventListener('online', poll)
    return () => {
      wanted = false
      clearInterval(timer)
      removeEventListener('online', poll)
    }
  }, [online, settled, pause])
  return { online, keyFetchCount, lost, answered }
}

/** The answer, or `offline` when it takes too long. What was asked may still be done: it must be safe to ask again. */
export const withAnswerTimeout = <T>(answer: Promise<Result<T>>): Promise<Result<T>> =>
  Promise.race([
    answer,
    new Promise<Result<T>>((resolve) =>
      setTimeout(() => resolve({ ok: false, problem: { code: 'offline', detail: '', errors: [] } }), answerTimeoutMs),
    ),
  ])
