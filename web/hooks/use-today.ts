import { useEffect, useState } from 'preact/hooks'
import { todayIn } from '../lib/dates.ts'
import { serverNow } from '../lib/server-clock.ts'

/** Milliseconds between two looks at the clock. */
const checkIntervalMs = 20_000

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
  const check = () => {
    const today = todayNow()
    if (today === known) return
    known = today
    onDay(today)
  }
  const timer = setInterval(check, checkIntervalMs)
  page.addEventListener('visibilitychange', check)
  return () => {
    clearInterval(timer)
    page.removeEventListener('visibilitychange', check)
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
