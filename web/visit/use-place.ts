import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Walk } from './walk.ts'

export interface Travel<P> extends Pick<Walk<P>, 'moves' | 'go' | 'searchOf'> {
  /** Undefined until the browser has taken over the prerendered page. */
  readonly place: P | undefined
}

/**
 * The step is the address, so that Back, Forward and reload do what people expect of them.
 * @param placeOf and `searchOf` translate between the two; they stay the same from call to call
 */
export function usePlace<P>(placeOf: (search: string) => P, searchOf: (place: P) => string): Travel<P> {
  const [place, setPlace] = useState<P>()
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    setPlace(() => placeOf(location.search))
    const follow = () => {
      setPlace(() => placeOf(location.search))
      setMoves((n) => n + 1)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [placeOf])
  const go = useCallback(
    (to: P, how: 'push' | 'replace' = 'push') => {
      if (how === 'push') history.pushState(null, '', searchOf(to))
      else history.replaceState(null, '', searchOf(to))
      setPlace(() => to)
      setMoves((n) => n + 1)
    },
    [searchOf],
  )
  return { place, moves, go, searchOf }
}
