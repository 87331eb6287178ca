import { describe, expect, it } from 'vitest'
import { emptyBurst, feedKey } from '../../../../../../web/features/desk/scan/hand-scanner.ts'
import { createRepeatFilter } from '../../../../../../web/features/desk/scan/repeat-filter.ts'

/** Presses keys, each so many milliseconds after the one before. */
function types(keys: readonly string[], pause: number | ((n: number) => number)): string[] {
  let burst = emptyBurst
  let at = 1000
  const scanned: string[] = []
  keys.forEach((key, n) => {
    at += typeof pause === 'number' ? pause : pause(n)
    const fed = feedKey(burst, { key, at })
    burst = fed.burst
    if (fed.scanned !== undefined) scanned.push(fed.scanned)
  })
  return scanned
}
const enter = (text: string) => [...text, 'Enter']

describe('a hand scanner', () => {
  it('is told by its pace, with the capitals that it shifts for', () => {
    expect(types(enter('eyJhbGciOi.eyJiIjo.AbC-_9'), 8)).toEqual(['eyJhbGciOi.eyJiIjo.AbC-_9'])
    expect(
      types(['7', 'Shift', 'K', '4', 'Shift', 'M', '-', '2', 'Shift', 'P', '9', 'Shift', 'X', 'Enter'], 20),
    ).toEqual(['7K4M-2P9X'])
  })

  it('is not somebody who types, not even a quick one, nor a single Enter', () => {
    expect(types(enter('7K4M-2P9X'), 110)).toEqual([])
    expect(types(['Enter'], 5)).toEqual([])
    expect(types(enter('abc'), 5)).toEqual([])
  })

  it('is heard after something typed by hand, without it', () => {
    const keys = [...'Ani', ...enter('7K4M-2P9X')]
    expect(types(keys, (n) => (n <= 3 ? 400 : 10))).toEqual(['7K4M-2P9X'])
  })

  it('may stumble once', () =>
    expect(types(enter('eyJhbGciOi.eyJiIjo.AbC-_9'), (n) => (n === 7 ? 200 : 8))).toEqual([
      'eyJhbGciOi.eyJiIjo.AbC-_9',
    ]))

  it('whose Enter comes late has not ended with it', () =>
    expect(types(enter('7K4M-2P9X'), (n) => (n === 9 ? 500 : 10))).toEqual([]))

  it('is heard twice in a row, also for the same proof', () =>
    expect(types([...enter('7K4M-2P9X'), ...enter('7K4M-2P9X')], 10)).toEqual(['7K4M-2P9X', '7K4M-2P9X']))
})

describe('the camera', () => {
  const awake = (at: number) => ({ at, resting: false })
  const resting = (at: number) => ({ at, resting: true })

  it('counts a proof once while it lies there, also under a verdict, and again after it was gone', () => {
    const see = createRepeatFilter()
    expect(see('a', awake(0))).toBe('a')
    expect(see('a', awake(100))).toBeUndefined()
    // The verdict is on the screen for a minute.
    for (let at = 200; at < 60_000; at += 100) see(undefined, resting(at))
    expect(see('a', awake(60_100))).toBeUndefined()
    expect(see(undefined, awake(60_200))).toBeUndefined()
    expect(see('a', awake(60_300))).toBeUndefined()
    expect(see(undefined, awake(61_000))).toBeUndefined()
    expect(see('a', awake(62_000))).toBe('a')
  })

  it('counts the next proof at once', () => {
    const see = createRepeatFilter()
    see('a', awake(0))
    expect(see('b', awake(100))).toBe('b')
  })
})
