import { useEffect, useState } from 'preact/hooks'
import { forget, recallObject, remember } from '../../behaviour/storage.ts'
import { type Draft, draftOf, emptyDraft } from './draft.ts'

const name = 'booking'

/** The draft as this tab keeps it; undefined until the browser has taken over the prerendered page. */
export function useDraft(): [Draft | undefined, (next: Draft) => void] {
  const [draft, setDraft] = useState<Draft>()
  useEffect(() => setDraft(draftOf(recallObject('session', name))), [])
  const keep = (next: Draft) => {
    setDraft(next)
    if (next === emptyDraft) forget('session', name)
    else remember('session', name, JSON.stringify(next))
  }
  return [draft, keep]
}
