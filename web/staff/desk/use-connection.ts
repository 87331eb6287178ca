import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'
import type { Result } from '../../api.ts'
import { fetchKeys } from './fetch-keys.ts'
import { hear, pauseAfter } from './hearing.ts'

/** Milliseconds after which somebody at the desk has waited long enough for the server. */
const patience = 5000
/** Milliseconds after which keys and time are asked for anew: a desk stays open for days. */
const often = 6 * 3_600_000

export interface Connection {
  readonly online: boolean
  /** Grows with every answer to the question for keys and time. */
  readonly heard: number
  /** No answer came: the desk goes on alone until the server answers again. */
  readonly lost: () => void
  /** A question of the staff was answered, which only the server itself does. */
  readonly answered: () => void
}

/** Whether the server answers, which a network alone does not mean. Hears of the published keys on the way. */
export function useConnection(): Connection {
  const [hearing, tell] = useReducer(hear, { online: true, hoped: false, vain: 0 })
  const [heard, setHeard] = useState(0)
  const lost = useCallback(() => tell('lost'), [])
  const answered = useCallback(() => tell('answered'), [])
  useEffect(() => {
    const cut = () => tell('cut')
    if (navigator.onLine === false) cut()
    addEventListener('offline', cut)
    return () => removeEventListener('offline', cut)
  }, [])
  const { online } = hearing
  const pause = pauseAfter(hearing)
  const settled = online && heard > 0
  // Before it is painted: who sees that there is no connection is heard when there is one.
  useLayoutEffect(() => {
    let wanted = true
    const look = async () => {
      if (navigator.onLine === false || !(await fetchKeys()) || !wanted) return
      setHeard((n) => n + 1)
      tell('keys')
    }
    if (online && !settled) void look()
    const timer = setInterval(look, settled ? often : pause)
    addEventListener('online', look)
    return () => {
      wanted = false
      clearInterval(timer)
      removeEventListener('online', look)
    }
  }, [online, settled, pause])
  return { online, heard, lost, answered }
}

/** The answer, or `offline` when it takes too long. What was asked may still be done: it must be safe to ask again. */
export const soon = <T>(answer: Promise<Result<T>>): Promise<Result<T>> =>
  Promise.race([
    answer,
    new Promise<Result<T>>((resolve) =>
      setTimeout(() => resolve({ ok: false, problem: { code: 'offline', detail: '', errors: [] } }), patience),
    ),
  ])
