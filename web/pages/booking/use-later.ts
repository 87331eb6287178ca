import { useEffect, useState } from 'preact/hooks'

type LaterSteps = typeof import('./later/index.tsx')

/** The steps that come after the visit is chosen: undefined while on their way, null when they could not be fetched. */
export type Later = LaterSteps | null | undefined

/** Fetches them while the visit is still being chosen, so that the first question is there the sooner. */
export function useLater(needed: boolean): Later {
  const [later, setLater] = useState<Later>()
  useEffect(() => {
    if (!needed) return
    import('./later/index.tsx').then(setLater, () => setLater(null))
  }, [needed])
  return later
}
