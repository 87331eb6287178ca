import { describe, expect, it } from 'vitest'
import {
  nextPollDelayMs,
  nextReachability,
  type Reachability,
  type ReachabilityEvent,
} from '../../../../../../web/features/desk/offline/reachability.ts'

const start: Reachability = { online: true, unconfirmed: false, failedRecoveries: 0 }
const hearingOf = (...heard: readonly ReachabilityEvent[]) => heard.reduce(nextReachability, start)
/** Seconds until the desk looks again. */
const pause = (...heard: readonly ReachabilityEvent[]) => nextPollDelayMs(hearingOf(...heard)) / 1000
const inVain = (times: number): ReachabilityEvent[] =>
  Array.from({ length: times }, () => ['keys', 'lost'] as const).flat()

describe('a desk whose server is down', () => {
  it('looks again soon, and ever more rarely while only the edge answers', () => {
    expect(pause('lost')).toBe(8)
    expect([1, 2, 3, 4, 5, 30].map((times) => pause('lost', ...inVain(times)))).toEqual([16, 32, 64, 120, 120, 120])
  })

  it('counts a hope once, however many questions were under way', () => {
    expect(pause('lost', 'keys', 'lost', 'lost', 'lost')).toBe(16)
  })

  it('looks soon again once the server itself has answered', () => {
    expect(hearingOf('lost', ...inVain(3), 'keys', 'answered')).toEqual(start)
    expect(pause('lost', ...inVain(3), 'keys', 'answered', 'lost')).toBe(8)
  })

  it('does not blame the server for a network that comes and goes', () => {
    expect(pause('cut', 'keys', 'cut', 'keys', 'cut')).toBe(8)
    expect(hearingOf('cut', 'keys').online).toBe(true)
  })
})
