import { useEffect, useState } from 'preact/hooks'

/** Steps in their order; the last one is not counted. */
export const steps = ['minggu', 'hari', 'periksa', 'selesai'] as const
export type Step = (typeof steps)[number]

const stepIn = (search: string): Step => {
  const wanted = new URLSearchParams(search).get('langkah')
  return steps.find((step) => step === wanted) ?? 'minggu'
}

/** The step that the address names, so that Back leads to the one before. */
export function useStep(): { step: Step; moved: boolean; go: (step: Step) => void } {
  const [at, setAt] = useState(() => ({ step: stepIn(location.search), moved: false }))
  useEffect(() => {
    const read = () => setAt({ step: stepIn(location.search), moved: true })
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  const go = (step: Step) => {
    const query = new URLSearchParams(location.search)
    query.set('langkah', step)
    history.pushState(null, '', `?${query}`)
    setAt({ step, moved: true })
    scrollTo(0, 0)
  }
  return { ...at, go }
}
