import { useState } from 'preact/hooks'
import { readObject, saveItem } from '../../../lib/storage.ts'
import { type RescheduleDraft, restoreRescheduleDraft } from './steps.ts'

const storageKey = 'reschedule'

/** The change of a booking as this tab keeps it. */
export function useRescheduleDraft(id: string): [RescheduleDraft, (next: RescheduleDraft) => void] {
  const [change, setChange] = useState(() => restoreRescheduleDraft(id, readObject('session', storageKey)))
  const keep = (next: RescheduleDraft) => {
    setChange(next)
    saveItem('session', storageKey, JSON.stringify(next))
  }
  return [change, keep]
}
