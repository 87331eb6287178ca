import type { Failures } from './service.ts'

const longest = 15 * 60_000

/*
 * "Lockout behavior for failed sign-in attempts" of the Cognito developer guide: after n >= 5 wrong passwords the user
 * is locked out for 2^(n-5) seconds, about 15 minutes at most. Attempts meanwhile are refused and don't count. A
 * successful sign-in, or 15 minutes without any attempt, begins anew.
 */

/** The failures that still count at an instant. */
export const failuresAt = (failures: Failures | undefined, now: number): Failures =>
  failures && now - failures.lastAttemptAt < longest ? failures : { count: 0, lockedUntil: 0, lastAttemptAt: now }

export const isLockedOut = ({ lockedUntil }: Failures, now: number): boolean => now < lockedUntil

/** An attempt during a lock-out: only the quiet quarter of an hour begins anew. */
export const attemptDuringLockOut = (failures: Failures, now: number): Failures => ({ ...failures, lastAttemptAt: now })

export function afterFailure({ count }: Failures, now: number): Failures {
  const failed = count + 1
  const lock = failed < 5 ? 0 : Math.min(longest, 1000 * 2 ** (failed - 5))
  return { count: failed, lockedUntil: now + lock, lastAttemptAt: now }
}
