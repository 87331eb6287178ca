import { useCallback, useEffect, useState } from 'preact/hooks'
import type { StepNavigation } from './step-navigation.ts'

export interface StepHistory<P> extends Pick<StepNavigation<P>, 'moves' | 'go' | 'searchOf'> {
  /** Undefined until the browser has taken over the prerendered page. */
  readonly position: P | undefined
}

/**
 * The step is the address, so that Back, Forward and reload do what people expect of them.
 * @param placeOf and `searchOf` translate between the two; they stay the same from call to call
 */
export function useStepHistory<P>(
  positionFrom: (search: string) => P,
  searchOf: (position: P) => string,
): StepHistory<P> {
  const [position, setPosition] = useState<P>()
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    setPosition(() => positionFrom(location.search))
    const follow = () => {
      setPosition(() => positionFrom(location.search))
      setMoves((n) => n + 1)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [positionFrom])
  const go = useCallback(
    (to: P, how: 'push' | 'replace' = 'push') => {
      if (how === 'push') history.pushState(null, '', searchOf(to))
      else history.replaceState(null, '', searchOf(to))
      setPosition(() => to)
      setMoves((n) => n + 1)
    },
    [searchOf],
  )
  return { position, moves, go, searchOf }
}
