import { beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from '../../../../web/hooks/use-idle.ts'
import { watchDay } from '../../../../web/hooks/use-today.ts'
import { idleMinutes } from '../../../../web/lib/idle-minutes.ts'

/* Pages at a counter that nobody is at: what others must not see leaves the screen, and a night does not pass unnoticed. */

const minute = 60_000
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-14T08:00:00Z') })
  return () => vi.useRealTimers()
})
const page = new EventTarget()
const seenAgain = () => page.dispatchEvent(new Event('visibilitychange'))

describe('what only the officer may see', () => {
  const listeners = () => {
    const left = vi.fn()
    return { left, stop: watchIdle(left, { page }) }
  }

  it('leaves the screen when nobody has used it for a while, once', () => {
    const { left } = listeners()
    vi.advanceTimersByTime((idleMinutes - 0.1) * minute)
    expect(left).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60 * minute)
    expect(left).toHaveBeenCalledTimes(1)
  })

  it.each(['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'])(
    'stays as long as somebody is at it: %s',
    (sign) => {
      const { left, stop } = listeners()
      for (let n = 0; n < 10; n++) {
        vi.advanceTimersByTime((idleMinutes - 1) * minute)
        page.dispatchEvent(new Event(sign))
      }
      expect(left).not.toHaveBeenCalled()
      stop()
    },
  )

  it('leaves as soon as a tablet wakes that slept over it', () => {
    const { left } = listeners()
    vi.setSystemTime(Date.now() + 60 * minute)
    seenAgain()
    expect(left).toHaveBeenCalledTimes(1)
  })

  it('does not stay for hours because somebody set the clock back', () => {
    const { left } = listeners()
    vi.setSystemTime(Date.now() - 600 * minute)
    vi.advanceTimersByTime((idleMinutes + 1) * minute)
    expect(left).toHaveBeenCalledTimes(1)
  })

  it('is no matter any more once it is gone', () => {
    const { left, stop } = listeners()
    stop()
    vi.advanceTimersByTime(60 * minute)
    seenAgain()
    expect(left).not.toHaveBeenCalled()
  })
})

describe('a page that is left open overnight', () => {
  it('hears of each new day soon after midnight, and when it is seen again', () => {
    let today = '2026-12-14'
    const days: string[] = []
    const stop = watchDay((day) => days.push(day), { page, todayNow: () => today })
    vi.advanceTimersByTime(10 * minute)
    expect(days).toEqual([])
    today = '2026-12-15'
    vi.advanceTimersByTime(minute)
    today = '2026-12-16'
    seenAgain()
    expect(days).toEqual(['2026-12-15', '2026-12-16'])
    stop()
    today = '2026-12-17'
    vi.advanceTimersByTime(10 * minute)
    seenAgain()
    expect(days).toHaveLength(2)
  })
})
