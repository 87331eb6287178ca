import { expect, it } from 'vitest'
import { cachedByKey } from '../../../../../../lambdas/adapters/dynamodb/core/cache.ts'

const createCountedCache = () => {
  const clock = { at: 0, now: () => clock.at }
  const reads: string[] = []
  const store = { fails: false }
  const read = cachedByKey(clock, 5000, async (name) => {
    reads.push(name)
    if (store.fails) throw new Error('out of reach')
    return `${name} at ${clock.at}`
  })
  return { clock, reads, read, store }
}

it('one reading serves whoever asks for the same within five seconds', async () => {
  const { clock, reads, read } = createCountedCache()
  expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual(['a at 0', 'a at 0', 'b at 0'])
  clock.at = 4999
  expect(await read('a')).toBe('a at 0')
  clock.at = 5000
  expect(await read('a')).toBe('a at 5000')
  expect(reads).toEqual(['a', 'b', 'a'])
})

it('a reading that failed is not kept', async () => {
  const { read, store } = createCountedCache()
  store.fails = true
  await expect(read('a')).rejects.toThrow('out of reach')
  store.fails = false
  expect(await read('a')).toBe('a at 0')
})
