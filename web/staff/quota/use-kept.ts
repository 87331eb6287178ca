import { useEffect, useState } from 'preact/hooks'
import { recall, remember } from '../../behaviour/storage.ts'

/** Something typed over several steps; it stays in this tab, also over a login or a change of language. */
export function useKept<T>(name: string, initial: T): [T, (next: Partial<T>) => void] {
  const [kept, setKept] = useState<T>(() => ({
    ...initial,
    ...(JSON.parse(recall('session', name) ?? '{}') as Partial<T>),
  }))
  useEffect(() => {
    remember('session', name, JSON.stringify(kept))
  }, [name, kept])
  return [kept, (next) => setKept((now) => ({ ...now, ...next }))]
}
