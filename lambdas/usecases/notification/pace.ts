import type { Millis } from '../../domain/shared/dates.ts'

/** Waits until the caller's turn has come. */
export type Pace = () => Promise<void>

/**
 * Turns at an even distance, in the order in which they are asked for: never more than `perSecond` of them in any second,
 * and no burst after a pause. Of one process; who runs in several divides the rate.
 */
export function createPace(
  perSecond: number,
  { now, sleep }: { now: () => Millis; sleep: (ms: number) => Promise<unknown> },
): Pace {
  const distance = 1000 / perSecond
  let next = Number.NEGATIVE_INFINITY
  return async () => {
    const turn = Math.max(now(), next)
    next = turn + distance
    const wait = turn - now()
    if (wait > 0) await sleep(Math.ceil(wait))
  }
}
