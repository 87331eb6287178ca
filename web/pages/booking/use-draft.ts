import { useEffect, useState } from 'preact/hooks'
import { forget, recall, remember } from '../../behaviour/storage.ts'
import { type Draft, emptyDraft } from './draft.ts'

const name = 'booking'

/** The draft as this tab keeps it; undefined until the browser has taken over the prerendered page. */
export function useDraft(): [Draft | undefined, (next: Draft) => void] {
  const [draft, setDraft] = useState<Draft>()
  useEffect(() => setDraft(JSON.parse(recall('session', name) ?? 'null') ?? emptyDraft), [])
  const keep = (next: Draft) => {
    setDraft(next)
    if (next === emptyDraft) forget('session', name)
    else remember('session', name, JSON.stringify(next))
  }
  return [draft, keep]
}
