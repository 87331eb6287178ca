import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextLook } from '../../../web/behaviour/use-countdown.ts'

const device = Date.parse('2026-11-23T00:00:00Z')
const minute = 60_000
const later = (ms: number) => new Date(device + ms).toUTCString()

describe('the time at the server', () => {
  let clock: typeof import('../../../web/clock.ts')
  beforeEach(async () => {
    vi.useFakeTimers({ now: device })
    vi.resetModules()
    clock = await import('../../../web/clock.ts')
    return () => vi.useRealTimers()
  })

  it('is the device’s own until something else is heard, whatever nonsense that is', () => {
    clock.hearDate(null)
    clock.hearDate('yesterday')
    expect(clock.serverNow()).toBe(device)
  })

  it.each([5 * minute, -5 * minute])('is heard from an answer, also when the device is %i ms off', (off) => {
    clock.hearDate(later(off))
    vi.advanceTimersByTime(1000)
    expect(clock.serverNow()).toBe(device + off + 1000)
  })

  it('is not set back by an answer that a cache has kept for a minute', () => {
    clock.hearDate(later(5 * minute))
    clock.hearDate(later(4 * minute))
    expect(clock.serverNow()).toBe(device + 5 * minute)
  })
})

it('the countdown looks at the clock seldom at first, and at every whole second of the last hour', () => {
  expect(nextLook(30 * 60 * minute)).toBe(60 * minute)
  expect(nextLook(61 * minute)).toBe(minute)
  expect(nextLook(60 * minute)).toBe(1000)
  expect(nextLook(12_345)).toBe(345)
  expect(nextLook(1000)).toBe(1000)
})
