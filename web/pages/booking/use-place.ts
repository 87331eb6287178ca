import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Place, placeOf, searchOf } from './steps.ts'

export interface Travel {
  /** Undefined until the browser has taken over the prerendered page. */
  readonly place: Place | undefined
  /** Grows with every move inside the page: then the heading takes the focus. */
  readonly moves: number
  readonly go: (to: Place, how?: 'push' | 'replace') => void
}

/** The step is the address, so that Back, Forward and reload do what people expect of them. */
export function usePlace(): Travel {
  const [place, setPlace] = useState<Place>()
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    setPlace(placeOf(location.search))
    const follow = () => {
      setPlace(placeOf(location.search))
      setMoves((n) => n + 1)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((to: Place, how: 'push' | 'replace' = 'push') => {
    if (how === 'push') history.pushState(null, '', searchOf(to))
    else history.replaceState(null, '', searchOf(to))
    setPlace(to)
    setMoves((n) => n + 1)
  }, [])
  return { place, moves, go }
}
