import { useCallback, useEffect, useState } from 'preact/hooks'
import { useSurroundings } from '../context.ts'

/** When a page that stands in for another one looks whether that can be had again. */
export interface Watch {
  /** Milliseconds between two looks. */
  readonly pause: () => number
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
export function useStandIn(watch: Watch): () => void {
  const { link, page } = useSurroundings()
  const own = link(page)
  const home = link('home')
  const [standsIn, setStandsIn] = useState(false)
  useEffect(() => setStandsIn(location.pathname !== own), [own])
  const goOn = useCallback(() => (standsIn ? location.reload() : location.assign(home)), [standsIn, home])
  useEffect(() => (standsIn ? lookOut(watch, goOn) : undefined), [standsIn, watch, goOn])
  return goOn
}

/** @returns ends it */
function lookOut({ pause, isBack }: Watch, goOn: () => void): () => void {
  let wanted = true
  let looking = false
  let timer = setTimeout(look, pause())
  async function look(): Promise<void> {
    if (looking) return
    looking = true
    clearTimeout(timer)
    const back = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ status }) => isBack(status),
      () => false,
    )
    looking = false
    if (!wanted) return
    if (back) goOn()
    else timer = setTimeout(look, pause())
  }
  const stop = () => {
    wanted = false
    clearTimeout(timer)
    removeEventListener('online', look)
  }
  addEventListener('online', look)
  // Whoever is on the way to another page must not be called back.
  addEventListener('beforeunload', stop, { once: true })
  return () => {
    stop()
    removeEventListener('beforeunload', stop)
  }
}
