import { describe, expect, it } from 'vitest'
import { beats } from '../../../web/behaviour/use-beat.ts'

/** A page and its clock, both moved by hand. */
function given(visibilityState: DocumentVisibilityState = 'visible', random = 0) {
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
  const stop = beats(
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
    heard: () => heard,
    waits: () => due !== undefined,
    passes: () => due?.(),
    turns: (state: DocumentVisibilityState) => {
      page.visibilityState = state
      listener?.()
    },
  }
}

describe('The beat of a page', () => {
  it('comes again and again, 15 to 30 seconds apart by chance', () => {
    const early = given('visible', 0)
    early.passes()
    early.passes()
    expect(early.heard()).toBe(2)
    expect(early.pauses).toEqual([15_000, 15_000, 15_000])
    expect(given('visible', 0.999).pauses[0]).toBeGreaterThan(29_000)
    expect(given('visible', 0.999).pauses[0]).toBeLessThan(30_000)
  })

  it('rests while the page is hidden, and comes at once when it shows again', () => {
    const page = given()
    page.turns('hidden')
    expect(page.waits()).toBe(false)
    expect(page.heard()).toBe(0)
    page.turns('visible')
    expect(page.heard()).toBe(1)
    expect(page.waits()).toBe(true)
    expect(given('hidden').waits()).toBe(false)
  })

  it('ends when nobody listens any more', () => {
    const page = given()
    page.stop()
    expect(page.waits()).toBe(false)
    page.turns('visible')
    expect(page.heard()).toBe(0)
  })
})
