import type { Problem, Result } from './api.ts'

/** Problems that pass by themselves; everything else is an answer. */
export const isTransient = ({ code }: Problem): boolean => code === 'busy' || code === 'offline'

/** What the person is shown between two attempts. */
export interface RetryWait {
  readonly reason: 'busy' | 'offline'
  /** The attempt that comes next, counted from 1, and how many there are. */
  readonly attempt: number
  readonly of: number
  readonly seconds: number
  /** Ends the pause. */
  readonly now: () => void
}

export interface RetryOptions {
  readonly attempts?: number
  /** Called with each pause, and with undefined when it ends. */
  readonly onWait?: (wait: RetryWait | undefined) => void
  /** 0 ≤ random < 1. */
  readonly random?: () => number
  readonly setTimer?: (done: () => void, ms: number) => unknown
}

/**
 * Seconds before attempt `next` (2 is the first repeat): doubling, with jitter so that a crowd that was turned away
 * together does not come back together; never earlier than the server asked for.
 */
export function retryDelaySeconds(next: number, retryAfter = 0, random = Math.random): number {
  const backoff = Math.min(20, 2 ** (next - 1))
  return Math.ceil(retryAfter + backoff * (0.5 + random() / 2))
}

/** Repeats a call while its problem is a passing one. The call must be safe to repeat (same Idempotency-Key). */
export async function withRetries<T>(
  call: () => Promise<Result<T>>,
  { attempts = 5, onWait, random, setTimer = setTimeout }: RetryOptions = {},
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    const result = await call()
    if (result.ok || !isTransient(result.problem) || attempt === attempts) return result
    const { code, retryAfter } = result.problem
    const seconds = retryDelaySeconds(attempt + 1, retryAfter, random)
    await new Promise<void>((now) => {
      setTimer(now, seconds * 1000)
      onWait?.({ reason: code === 'busy' ? 'busy' : 'offline', attempt: attempt + 1, of: attempts, seconds, now })
    })
    onWait?.(undefined)
  }
}
