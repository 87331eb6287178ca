import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem, Result } from '../lib/api.ts'
import { type RetryWait, withRetries } from '../lib/retry.ts'

export interface Action {
  readonly pending: boolean
  /** Set between two attempts. */
  readonly wait: RetryWait | undefined
  /** Runs one call at a time: while one is under way, undefined comes back at once (a double click does it once). */
  readonly run: <T>(call: () => Promise<Result<T>>, attempts?: number) => Promise<Result<T> | undefined>
  /**
   * The same for a call that leads to another page. Once `go` has set off it stays under way until this page is gone: on
   * a slow line that takes seconds, and a second press would be refused ("username taken").
   * @returns only what was refused
   */
  readonly leave: <T>(
    call: () => Promise<Result<T>>,
    go: (body: T) => void,
    attempts?: number,
  ) => Promise<Problem | undefined>
}

/** Something the person starts: sending a form, cancelling, saving. */
export function useAction(): Action {
  const busy = useRef(false)
  const [pending, setPending] = useState(false)
  const [wait, setWait] = useState<RetryWait>()
  const mark = (under: boolean) => {
    busy.current = under
    setPending(under)
  }
  // Back leads to this page as it was left.
  useEffect(() => {
    const back = ({ persisted }: PageTransitionEvent) => persisted && mark(false)
    addEventListener('pageshow', back)
    return () => removeEventListener('pageshow', back)
  }, [])
  const run: Action['run'] = async (call, attempts = 1) => {
    if (busy.current) return undefined
    mark(true)
    try {
      return await withRetries(call, { attempts, onWait: setWait })
    } finally {
      mark(false)
    }
  }
  const leave: Action['leave'] = async (call, go, attempts = 1) => {
    if (busy.current) return undefined
    mark(true)
    const result = await withRetries(call, { attempts, onWait: setWait })
    if (result.ok) {
      go(result.body)
      return undefined
    }
    mark(false)
    return result.problem
  }
  return { pending, wait, run, leave }
}
