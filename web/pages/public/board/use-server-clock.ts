import { useEffect, useState } from 'preact/hooks'
import { serverNow } from '../../../lib/server-clock.ts'

/** The server's time in milliseconds, anew with every second; undefined in the prerendered page. */
export function useServerClock(): number | undefined {
  const [now, setNow] = useState<number>()
  useEffect(() => {
    const tick = () => setNow(serverNow())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
