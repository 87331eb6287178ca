/**
 * Does the same work for many items, a few of them at once, and answers in their order. When one fails, those that are
 * under way are ended and no other is begun.
 */
export async function mapWithConcurrency<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const remaining = items.entries()
  let failed = false
  const worker = async () => {
    for (const [index, item] of remaining) {
      if (failed) return
      try {
        results[index] = await work(item)
      } catch (fault) {
        failed = true
        throw fault
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(concurrency, items.length) }, worker))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return results
}
