import type { Clock } from '../../../usecases/ports.ts'

/** What changes a few times a year and is asked for at every call, in milliseconds. */
export const defaultCacheTtlMs = 30_000

/** Reads once per `keepFor` milliseconds; callers at the same time share one read, and a failed one is not kept. */
export function cached<T>(clock: Clock, ttlMs: number, read: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | undefined
  return () => {
    if (last && clock.now() - last.at < ttlMs) return last.value
    const value = read()
    last = { at: clock.now(), value }
    value.catch(() => {
      last = undefined
    })
    return value
  }
}

/** The same for many things by name; what is older than `keepFor` takes no room, so that strangers cannot fill it. */
export function cachedByKey<T>(
  clock: Clock,
  ttlMs: number,
  read: (name: string) => Promise<T>,
): (name: string) => Promise<T> {
  const all = new Map<string, { readonly at: number; readonly value: Promise<T> }>()
  return (name) => {
    const now = clock.now()
    // Oldest first, since what is read again goes to the end.
    for (const [key, { at }] of all) {
      if (now - at < ttlMs) break
      all.delete(key)
    }
    const found = all.get(name)
    if (found) return found.value
    const value = read(name)
    all.set(name, { at: now, value })
    value.catch(() => all.delete(name))
    return value
  }
}
