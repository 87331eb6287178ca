import { describe, expect, it } from 'vitest'
import { pollWhileVisible } from '../../../../web/hooks/use-polling.ts'

/** A page and its clock, both moved by hand. */
function startFakePolling(visibilityState: DocumentVisibilityState = 'visible', random = 0) {
  const pauses: number[] = []
  let due: (() => void) | undefined
  let listener: (() => void) | undefined
  const page = {
    visibilityState,
    addEventListener: (_: string, listen: () => void) => {
      listener = listen
    },
    removeEventListener: () => {
      listener = undefined
    },
  }
  let heard = 0
  const stop = pollWhileVisible(
    () => {
      heard++
    },
    {
      page: page as unknown as Document,
      random: () => random,
      setTimer: (done, ms) => {
        pauses.push(ms)
        due = done
        return done
      },
      clearTimer: (timer) => {
        if (timer === due) due = undefined
      },
    },
  )
  return {
    pauses,
    stop,
    callCount: () => heard,
    waits: () => due !== undefined,
    passTimer: () => due?.(),
    setVisibility: (state: DocumentVisibilityState) => {
      page.visibilityState = state
      listener?.()
    },
  }
}

describe('The beat of a page', () => {
  it('comes again and again, 15 to 30 seconds apart by chance', () => {
    const early = startFakePolling('visible', 0)
    early.passTimer()
    early.passTimer()
    expect(early.callCount()).toBe(2)
    expect(early.pauses).toEqual([15_000, 15_000, 15_000])
    expect(startFakePolling('visible', 0.999).pauses[0]).toBeGreaterThan(29_000)
    expect(startFakePolling('visible', 0.999).pauses[0]).toBeLessThan(30_000)
  })

  it('rests while the page is hidden, and comes at once when it shows again', () => {
    const page = startFakePolling()
    page.setVisibility('hidden')
    expect(page.waits()).toBe(false)
    expect(page.callCount()).toBe(0)
    page.setVisibility('visible')
    expect(page.callCount()).toBe(1)
    expect(page.waits()).toBe(true)
    expect(startFakePolling('hidden').waits()).toBe(false)
  })

  it('ends when nobody listens any more', () => {
    const page = startFakePolling()
    page.stop()
    expect(page.waits()).toBe(false)
    page.setVisibility('visible')
    expect(page.callCount()).toBe(0)
  })
})
