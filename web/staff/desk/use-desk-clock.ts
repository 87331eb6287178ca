import { useEffect, useState } from 'preact/hooks'
import { type DeskClock, deskClock, markTime } from './desk-clock.ts'

/** Milliseconds between two looks. */
const pause = 20_000

/**
 * The desk's clock for the screen, anew every now and then.
 * @param news changes when the server was heard
 */
export function useDeskClock(news: unknown): DeskClock | undefined {
  const [clock, setClock] = useState<DeskClock>()
  useEffect(() => {
    const look = () => {
      setClock(deskClock())
      markTime()
    }
    look()
    const timer = setInterval(look, pause)
    return () => clearInterval(timer)
  }, [news])
  return clock
}
