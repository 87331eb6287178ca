/**
 * Calls `load` once and keeps its answer for the life of the process. A failed call is forgotten, so the next caller
 * tries again instead of meeting an old fault until the process ends.
 */
export function remember<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}
