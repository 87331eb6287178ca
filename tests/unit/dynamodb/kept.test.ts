import { expect, it } from 'vitest'
import { keptEach } from '../../../lambdas/adapters/dynamodb/kept.ts'

const given = () => {
  const clock = { at: 0, now: () => clock.at }
  const reads: string[] = []
  const store = { fails: false }
  const look = keptEach(clock, 5000, async (name) => {
    reads.push(name)
    if (store.fails) throw new Error('out of reach')
    return `${name} at ${clock.at}`
  })
  return { clock, reads, look, store }
}

it('one reading serves whoever asks for the same within five seconds', async () => {
  const { clock, reads, look } = given()
  expect(await Promise.all([look('a'), look('a'), look('b')])).toEqual(['a at 0', 'a at 0', 'b at 0'])
  clock.at = 4999
  expect(await look('a')).toBe('a at 0')
  clock.at = 5000
  expect(await look('a')).toBe('a at 5000')
  expect(reads).toEqual(['a', 'b', 'a'])
})

it('a reading that failed is not kept', async () => {
  const { look, store } = given()
  store.fails = true
  await expect(look('a')).rejects.toThrow('out of reach')
  store.fails = false
  expect(await look('a')).toBe('a at 0')
})
