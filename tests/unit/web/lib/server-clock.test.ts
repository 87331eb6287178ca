import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTickMs } from '../../../../web/hooks/use-countdown.ts'

const device = Date.parse('2026-11-23T00:00:00Z')
const minute = 60_000
const later = (ms: number) => new Date(device + ms).toUTCString()

describe('the time at the server', () => {
  let clock: typeof import('../../../../web/lib/server-clock.ts')
  beforeEach(async () => {
    vi.useFakeTimers({ now: device })
    vi.resetModules()
    clock = await import('../../../../web/lib/server-clock.ts')
    return () => vi.useRealTimers()
  })

  it('is the device’s own until something else is heard, whatever nonsense that is', () => {
    clock.learnServerTime(null)
    clock.learnServerTime('yesterday')
    expect(clock.serverNow()).toBe(device)
  })

  it.each([5 * minute, -5 * minute])('is heard from an answer, also when the device is %i ms off', (off) => {
    clock.learnServerTime(later(off))
    vi.advanceTimersByTime(1000)
    expect(clock.serverNow()).toBe(device + off + 1000)
  })

  it('is not set back by an answer that a cache has kept for a minute', () => {
    clock.learnServerTime(later(5 * minute))
    clock.learnServerTime(later(4 * minute))
    expect(clock.serverNow()).toBe(device + 5 * minute)
  })
})

it('the countdown looks at the clock seldom at first, and at every whole second of the last hour', () => {
  expect(nextTickMs(30 * 60 * minute)).toBe(60 * minute)
  expect(nextTickMs(61 * minute)).toBe(minute)
  expect(nextTickMs(60 * minute)).toBe(1000)
  expect(nextTickMs(12_345)).toBe(345)
  expect(nextTickMs(1000)).toBe(1000)
})
