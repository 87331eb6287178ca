import { useEffect, useState } from 'preact/hooks'
import { serverNow } from '../lib/server-clock.ts'

/** From when on every second is shown. */
const hour = 3_600_000

/** Milliseconds until the next look at the clock: each whole second of the last hour, and seldom before. */
export const nextTickMs = (left: number): number => (left > hour ? Math.min(left - hour, hour) : left % 1000 || 1000)

/**
 * Milliseconds until an instant by the server's clock, without asking the server again; 0 or less once it has come.
 * @param at milliseconds since 1970
 */
export function useCountdown(at: number): number {
  const [now, setNow] = useState(serverNow)
  const left = at - now
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setNow(serverNow()), nextTickMs(left))
    return () => clearTimeout(timer)
  }, [left])
  return left
}
