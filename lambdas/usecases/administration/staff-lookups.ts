import type { RateLimits } from '../ports.ts'
import type { Audit } from '../shared/actor.ts'
import type { Caller } from '../shared/use-case.ts'

/** More than anybody at a desk needs, and too few to try NIKs, codes and usernames, or to read every day, by a program. */
const lookupLimit = { times: 60, seconds: 600 }

/** Takes one of the times somebody of the staff may look; each way of looking is counted by itself. */
export const takeStaffLookupToken = (
  limits: Pick<RateLimits, 'take'>,
  kind: 'search' | 'day-list' | 'desk-list' | 'grant',
  by: Caller,
) => limits.take(`${kind}#${by.id}`, lookupLimit)

/** Bookings named by one entry: in a spreadsheet they stand in one cell, which takes 32,767 characters. */
const maxBookingsPerEntry = 1000

type ViewedBookingsEntry = Extract<Parameters<Audit['record']>[0], { readonly action: 'viewed-bookings' }>

/** Records whose data is about to be seen, booking by booking; a very long list as several entries. */
export async function recordViewing(
  audit: Pick<Audit, 'record'>,
  {
    details,
    ...entry
  }: Omit<ViewedBookingsEntry, 'action' | 'details'> & {
    details: Omit<ViewedBookingsEntry['details'], 'count' | 'bookings'>
  },
  ids: readonly string[],
): Promise<void> {
  for (let first = 0; first === 0 || first < ids.length; first += maxBookingsPerEntry) {
    const bookings = ids.slice(first, first + maxBookingsPerEntry)
    await audit.record({
      ...entry,
      action: 'viewed-bookings',
      details: { ...details, count: bookings.length, bookings },
    })
  }
}
