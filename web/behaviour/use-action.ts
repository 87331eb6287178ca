import { useRef, useState } from 'preact/hooks'
import type { Result } from '../api.ts'
import { patiently, type Wait } from './patience.ts'

export interface Action {
  readonly pending: boolean
  /** Set between two attempts. */
  readonly wait: Wait | undefined
  /** Runs one call at a time: while one is under way, undefined comes back at once (a double click does it once). */
  readonly run: <T>(call: () => Promise<Result<T>>, attempts?: number) => Promise<Result<T> | undefined>
}

/** Something the person starts: sending a form, cancelling, saving. */
export function useAction(): Action {
  const busy = useRef(false)
  const [pending, setPending] = useState(false)
  const [wait, setWait] = useState<Wait>()
  const run: Action['run'] = async (call, attempts = 1) => {
    if (busy.current) return undefined
    busy.current = true
    setPending(true)
    try {
      return await patiently(call, { attempts, onWait: setWait })
    } finally {
      busy.current = false
      setPending(false)
    }
  }
  return { pending, wait, run }
}
