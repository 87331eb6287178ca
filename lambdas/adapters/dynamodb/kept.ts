import type { Clock } from '../../usecases/ports.ts'

/** What changes a few times a year and is asked for at every call, in milliseconds. */
export const halfAMinute = 30_000

/** Reads once per `keepFor` milliseconds; callers at the same time share one read, and a failed one is not kept. */
export function kept<T>(clock: Clock, keepFor: number, read: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | undefined
  return () => {
    if (last && clock.now() - last.at < keepFor) return last.value
    const value = read()
    last = { at: clock.now(), value }
    value.catch(() => {
      last = undefined
    })
    return value
  }
}
