import { useEffect, useRef } from 'preact/hooks'
import { isLeaving } from '../lib/session.ts'

/** What leads to another page of ours, in this tab. */
const leavingSelector = 'a[href^="/"]:not([target]), select'
/** A page that somebody has asked for begins to unload within so many milliseconds. */
const unloadWithinMs = 1000

/**
 * The browser asks before the tab is closed or leads elsewhere while something would be lost by it.
 * @param keptInTab it stays in the tab: only leaving the tab or the site loses it, not another of our pages
 */
export function useLeaveGuard(active: boolean, { keptInTab }: { keptInTab: boolean }): void {
  const leftAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (!active) return
    const onLeave = ({ target }: Event) => {
      if (target instanceof Element && target.closest(leavingSelector)) leftAt.current = performance.now()
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isLeaving() || (keptInTab && performance.now() - leftAt.current < unloadWithinMs)) return
      event.preventDefault()
      // Chrome before 119 and Safari ask only then.
      event.returnValue = true
    }
    addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onLeave)
    document.addEventListener('change', onLeave)
    return () => {
      removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onLeave)
      document.removeEventListener('change', onLeave)
    }
  }, [active, keptInTab])
}
