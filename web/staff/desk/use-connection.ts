import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Result } from '../../api.ts'
import { fetchKeys } from './published-keys.ts'

/** Milliseconds after which somebody at the desk has waited long enough for the server. */
const patience = 5000
/** Milliseconds between two looks whether it answers again. */
const pause = 8000

export interface Connection {
  readonly online: boolean
  /** No answer came: the desk goes on alone until the server answers again. */
  readonly lost: () => void
}

/** Whether the server answers, which a network alone does not mean. Hears of the published keys on the way. */
export function useConnection(): Connection {
  const [online, setOnline] = useState(true)
  const lost = useCallback(() => setOnline(false), [])
  useEffect(() => {
    if (navigator.onLine === false) lost()
    else void fetchKeys()
    addEventListener('offline', lost)
    return () => removeEventListener('offline', lost)
  }, [lost])
  useEffect(() => {
    if (online) return
    let wanted = true
    const look = async () => {
      if (navigator.onLine !== false && (await fetchKeys()) && wanted) setOnline(true)
    }
    const timer = setInterval(look, pause)
    addEventListener('online', look)
    return () => {
      wanted = false
      clearInterval(timer)
      removeEventListener('online', look)
    }
  }, [online])
  return { online, lost }
}

/** The answer, or `offline` when it takes too long. What was asked may still be done: it must be safe to ask again. */
export const soon = <T>(answer: Promise<Result<T>>): Promise<Result<T>> =>
  Promise.race([
    answer,
    new Promise<Result<T>>((resolve) =>
      setTimeout(() => resolve({ ok: false, problem: { code: 'offline', detail: '', errors: [] } }), patience),
    ),
  ])
