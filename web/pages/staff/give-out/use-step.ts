import { useEffect, useState } from 'preact/hooks'

/** Steps in their order; the last one is not counted. */
export const giveOutSteps = ['minggu', 'hari', 'periksa', 'selesai'] as const
export type GiveOutStep = (typeof giveOutSteps)[number]

const stepIn = (search: string): GiveOutStep => {
  const wanted = new URLSearchParams(search).get('langkah')
  return giveOutSteps.find((step) => step === wanted) ?? 'minggu'
}

/** The step that the address names, so that Back leads to the one before. */
export function useGiveOutStep(): { step: GiveOutStep; moved: boolean; go: (step: GiveOutStep) => void } {
  const [at, setAt] = useState(() => ({ step: stepIn(location.search), moved: false }))
  useEffect(() => {
    const read = () => setAt({ step: stepIn(location.search), moved: true })
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  const go = (step: GiveOutStep) => {
    const query = new URLSearchParams(location.search)
    query.set('langkah', step)
    history.pushState(null, '', `?${query}`)
    setAt({ step, moved: true })
    scrollTo(0, 0)
  }
  return { ...at, go }
}
