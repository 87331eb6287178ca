/**
 * Calls `load` once and keeps its answer for the life of the process. A failed call is forgotten, so the next caller
 * tries again instead of meeting an old fault until the process ends.
 */
export function memoizeAsync<T>(load: () => Promise<T>): () => Promise<T> {
  let cached: Promise<T> | undefined
  return () => {
    cached ??= load().catch((error: unknown) => {
      cached = undefined
      throw error
    })
    return cached
  }
}
