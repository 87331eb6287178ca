import { useEffect, useState } from 'preact/hooks'
import { readItem, saveItem } from '../lib/storage.ts'

/** Something typed over several steps; it stays in this tab, also over a login or a change of language. */
export function useTabDraft<T>(name: string, initial: T): [T, (next: Partial<T>) => void] {
  const [draft, setDraft] = useState<T>(() => ({
    ...initial,
    ...(JSON.parse(readItem('session', name) ?? '{}') as Partial<T>),
  }))
  useEffect(() => {
    saveItem('session', name, JSON.stringify(draft))
  }, [name, draft])
  return [draft, (next) => setDraft((now) => ({ ...now, ...next }))]
}
