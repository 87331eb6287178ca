import { useCallback, useEffect, useState } from 'preact/hooks'
import { useSurroundings } from '../context.ts'

/** For pages that are shown at the address of another one, which can't be had at the moment. */
export function useStandIn(): {
  /** Whether the page stands at another's address; false until the browser has taken over. */
  readonly standsIn: boolean
  /** Tries the other page again; from the page's own address, the home page. */
  readonly goOn: () => void
} {
  const { link, page } = useSurroundings()
  const [standsIn, setStandsIn] = useState(false)
  const own = link(page)
  const home = link('home')
  useEffect(() => setStandsIn(location.pathname !== own), [own])
  const goOn = useCallback(() => (standsIn ? location.reload() : location.assign(home)), [standsIn, home])
  return { standsIn, goOn }
}
