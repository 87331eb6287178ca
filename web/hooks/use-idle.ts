import { useEffect, useRef } from 'preact/hooks'
import { idleMinutes } from '../lib/idle-minutes.ts'

/** What shows that somebody is at it. */
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const
/** Milliseconds between two looks. A timer of five minutes would count the time that a tablet slept as none. */
const checkIntervalMs = 5000

interface Surface {
  readonly page: Pick<Document, 'addEventListener' | 'removeEventListener'>
  readonly now?: () => number
}

/**
 * Calls once when nobody has used the page for a while, also when it slept meanwhile.
 * @returns ends it
 */
export function watchIdle(onIdle: () => void, { page, now = () => Date.now() }: Surface): () => void {
  let last = now()
  const use = () => {
    last = now()
  }
  const check = () => {
    // A clock that was set back would give it hours.
    if (now() < last) use()
    if (now() - last < idleMinutes * 60_000) return
    stop()
    onIdle()
  }
  const stop = () => {
    clearInterval(timer)
    page.removeEventListener('visibilitychange', check)
    for (const sign of signs) page.removeEventListener(sign, use, true)
  }
  const timer = setInterval(check, checkIntervalMs)
  page.addEventListener('visibilitychange', check)
  for (const sign of signs) page.addEventListener(sign, use, { capture: true, passive: true })
  return stop
}

/**
 * Takes something off the screen that nobody has used for a while.
 * @param what is on the screen; undefined, nothing that matters. Another one counts as use.
 */
export function useIdle(what: unknown, onIdle: () => void): void {
  const latest = useRef(onIdle)
  latest.current = onIdle
  useEffect(() => (what === undefined ? undefined : watchIdle(() => latest.current(), { page: document })), [what])
}
