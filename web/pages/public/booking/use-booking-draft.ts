import { useEffect, useState } from 'preact/hooks'
import { readObject, removeItem, saveItem } from '../../../lib/storage.ts'
import { type BookingDraft, emptyBookingDraft, restoreBookingDraft } from './booking-draft.ts'

const storageKey = 'booking'

/** The draft as this tab keeps it; undefined until the browser has taken over the prerendered page. */
export function useBookingDraft(): [BookingDraft | undefined, (next: BookingDraft) => void] {
  const [draft, setDraft] = useState<BookingDraft>()
  useEffect(() => setDraft(restoreBookingDraft(readObject('session', storageKey))), [])
  const keep = (next: BookingDraft) => {
    setDraft(next)
    if (next === emptyBookingDraft) removeItem('session', storageKey)
    else saveItem('session', storageKey, JSON.stringify(next))
  }
  return [draft, keep]
}
