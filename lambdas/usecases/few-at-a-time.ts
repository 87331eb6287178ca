/**
 * Does work for every item, a few at a time, and answers in the order of the items.
 * @throws whatever the first failing work throws; what has begun is not taken back
 */
export async function fewAtATime<Item, Result>(
  few: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(few, items.length) }, worker))
  return results
}
