import { useCallback, useEffect, useState } from 'preact/hooks'
import { usePageContext } from './page-context.ts'

/** When a page that stands in for another one looks whether that can be had again. */
export interface RecoveryCheck {
  /** Milliseconds between two looks. */
  readonly pollDelayMs: () => number
  /** Whether an answer of this status is the other page, or at least another one than this. */
  readonly isBack: (status: number) => boolean
}

/**
 * For pages that are shown at the address of another one, which can't be had at the moment. They make way for it by
 * themselves: they look now and then, and when the browser says it is online, which alone doesn't mean that anybody
 * answers. At its own address such a page stays.
 * @param watch must stay the same object
 * @returns tries the other page at once; from the page's own address it leads home
 */
export function useStandInPage(recovery: RecoveryCheck): () => void {
  const { link, page } = usePageContext()
  const own = link(page)
  const home = link('home')
  const [isStandIn, setStandsIn] = useState(false)
  useEffect(() => setStandsIn(location.pathname !== own), [own])
  const goOn = useCallback(() => (isStandIn ? location.reload() : location.assign(home)), [isStandIn, home])
  useEffect(() => (isStandIn ? pollForRecovery(recovery, goOn) : undefined), [isStandIn, recovery, goOn])
  return goOn
}

/** @returns ends it */
function pollForRecovery({ pollDelayMs, isBack }: RecoveryCheck, goOn: () => void): () => void {
  let wanted = true
  let checking = false
  let timer = setTimeout(check, pollDelayMs())
  async function check(): Promise<void> {
    if (checking) return
    checking = true
    clearTimeout(timer)
    const back = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ status }) => isBack(status),
      () => false,
    )
    checking = false
    if (!wanted) return
    if (back) goOn()
    else timer = setTimeout(check, pollDelayMs())
  }
  const stop = () => {
    wanted = false
    clearTimeout(timer)
    removeEventListener('online', check)
  }
  addEventListener('online', check)
  // Whoever is on the way to another page must not be called back.
  addEventListener('beforeunload', stop, { once: true })
  return () => {
    stop()
    removeEventListener('beforeunload', stop)
  }
}
