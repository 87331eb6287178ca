import { recall, remember } from '../behaviour/storage.ts'

/** The office last worked for: in this tab, and, for a new one, on this device. */
const lastOffice = 'staff-office'

/** Which office a page is about: the one in its address, else the one this tab was about, else the last one anywhere. */
export const wantedOffice = (query: URLSearchParams): string | undefined =>
  query.get('kantor') ?? recall('session', lastOffice) ?? recall('local', lastOffice)

/** The address of a page once its office is known: nothing else of it changes. */
export function addressAt({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>, office: string) {
  const query = new URLSearchParams(search)
  query.set('kantor', office)
  return `${pathname}?${query}${hash}`
}

/**
 * Keeps the office that a page is about, for the pages that follow. It stands in the address from now on, so that a reload
 * or a link that is sent shows the same office, whatever other tabs are about.
 */
export function keepOffice(office: string): void {
  remember('session', lastOffice, office)
  remember('local', lastOffice, office)
  if (new URLSearchParams(location.search).get('kantor') !== office)
    history.replaceState(history.state, '', addressAt(location, office))
}
