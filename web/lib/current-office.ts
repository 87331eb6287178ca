import { readItem, saveItem } from './storage.ts'

/** The office last worked for: in this tab, and, for a new one, on this device. */
const currentOfficeKey = 'staff-office'

/** Which office a page is about: the one in its address, else the one this tab was about, else the last one anywhere. */
export const requestedOffice = (query: URLSearchParams): string | undefined =>
  query.get('kantor') ?? readItem('session', currentOfficeKey) ?? readItem('local', currentOfficeKey)

type AddressParts = Pick<Location, 'pathname' | 'search' | 'hash'>

/** The address of a page with one part of its query set: nothing else of it changes. */
export function addressWith({ pathname, search, hash }: AddressParts, name: string, value: string): string {
  const query = new URLSearchParams(search)
  query.set(name, value)
  return `${pathname}?${query}${hash}`
}

/** Writes into the address what the page shows now, without a step in the history: a reload shows the same. */
export function setInAddress(name: 'kantor' | 'tanggal', value: string): void {
  if (new URLSearchParams(location.search).get(name) !== value)
    history.replaceState(history.state, '', addressWith(location, name, value))
}

/**
 * Keeps the office that a page is about, for the pages that follow. It stands in the address from now on, so that a reload
 * or a link that is sent shows the same office, whatever other tabs are about.
 */
export function saveCurrentOffice(office: string): void {
  saveItem('session', currentOfficeKey, office)
  saveItem('local', currentOfficeKey, office)
  setInAddress('kantor', office)
}
