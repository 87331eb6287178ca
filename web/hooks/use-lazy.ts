import { useEffect, useState } from 'preact/hooks'

/** Code that comes later: undefined while on its way, null when it could not be fetched. */
export type LazyModule<Module> = Module | null | undefined

/**
 * Fetches what later steps need while an earlier one is answered, so that the first question is there the sooner.
 * @param fetch an `import()`; the browser remembers it, so only a new page asks again for what did not come
 */
export function useLazy<Module>(needed: boolean, fetch: () => Promise<Module>): LazyModule<Module> {
  const [module_, setLater] = useState<LazyModule<Module>>()
  useEffect(() => {
    if (!needed) return
    fetch().then(
      (module) => setLater(() => module),
      () => setLater(null),
    )
  }, [needed])
  return module_
}
