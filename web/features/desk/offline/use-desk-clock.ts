import { useEffect, useState } from 'preact/hooks'
import { type DeskClock, deskClock, recordLatestTime } from './desk-clock.ts'

/** Milliseconds between two looks. */
const updateIntervalMs = 20_000

/**
 * The desk's clock for the screen, anew every now and then.
 * @param news changes when the server was heard
 */
export function useDeskClock(serverSignal: unknown): DeskClock | undefined {
  const [clock, setClock] = useState<DeskClock>()
  useEffect(() => {
    const update = () => {
      setClock(deskClock())
      recordLatestTime()
    }
    update()
    const timer = setInterval(update, updateIntervalMs)
    return () => clearInterval(timer)
  }, [serverSignal])
  return clock
}
