import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Problem, Result } from '../lib/api.ts'
import { type RetryWait, withRetries } from '../lib/retry.ts'

/** What a page knows of something it asked the server for. */
export type Load<T> =
  | { readonly state: 'loading'; readonly wait?: RetryWait | undefined }
  | { readonly state: 'ready'; readonly body: T }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }

/**
 * Asks when the component appears and whenever `key` changes; patient with passing problems.
 * @param key what is asked for; undefined asks nothing yet
 * @param beat when it grows, the same is asked once more, unseen: what is shown stays until the newer answer is there,
 *   and stays when there is none
 */
export function useLoad<T>(key: string | undefined, call: () => Promise<Result<T>>, refreshCount = 0): Load<T> {
  const [load, setLoad] = useState<Load<T>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const latest = useRef(call)
  latest.current = call
  const again = useCallback(() => setRound((n) => n + 1), [])

  // A new round asks the same again
  useEffect(() => {
    if (key === undefined) return
    let wanted = true
    const show = (next: Load<T>) => wanted && setLoad(next)
    show({ state: 'loading' })
    withRetries(() => latest.current(), { attempts: 4, onWait: (wait) => show({ state: 'loading', wait }) }).then(
      (result) =>
        show(result.ok ? { state: 'ready', body: result.body } : { state: 'failed', problem: result.problem, again }),
    )
    return () => {
      wanted = false
    }
  }, [key, round, again])

  const ready = load.state === 'ready'
  const lastRefresh = useRef(refreshCount)
  // Only a beat asks
  useEffect(() => {
    if (refreshCount <= lastRefresh.current || !ready) return
    lastRefresh.current = refreshCount
    let wanted = true
    latest.current().then((result) => wanted && result.ok && setLoad({ state: 'ready', body: result.body }))
    return () => {
      wanted = false
    }
  }, [key, round, refreshCount])
  return load
}
