import { useEffect, useState } from 'preact/hooks'
import { serverNow } from '../clock.ts'
import { todayIn } from '../dates.ts'

/** Milliseconds between two looks at the clock. */
const pause = 20_000

interface Surface {
  readonly page: Pick<Document, 'addEventListener' | 'removeEventListener'>
  readonly todayNow: () => string
}

/**
 * Calls when a new day has begun, soon after midnight or when somebody comes back to a page that slept over it.
 * @returns ends it
 */
export function watchDay(onDay: (today: string) => void, { page, todayNow }: Surface): () => void {
  let known = todayNow()
  const look = () => {
    const today = todayNow()
    if (today === known) return
    known = today
    onDay(today)
  }
  const timer = setInterval(look, pause)
  page.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    page.removeEventListener('visibilitychange', look)
  }
}

/** The day it is where an office stands, `YYYY-MM-DD`; a page that is left open overnight hears of the next one. */
export function useToday(timeZone: string): string {
  const [today, setToday] = useState(() => todayIn(timeZone, serverNow()))
  useEffect(() => {
    const todayNow = () => todayIn(timeZone, serverNow())
    setToday(todayNow())
    return watchDay(setToday, { page: document, todayNow })
  }, [timeZone])
  return today
}
