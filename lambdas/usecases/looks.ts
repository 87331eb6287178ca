import type { Audit } from './audit.ts'
import type { Limits } from './ports.ts'
import type { Account } from './use-case.ts'

/** More than anybody at a desk needs, and too few to try NIKs, codes and usernames, or to read every day, by a program. */
const most = { times: 60, seconds: 600 }

/** Takes one of the times somebody of the staff may look; each way of looking is counted by itself. */
export const mayLook = (
  limits: Pick<Limits, 'take'>,
  way: 'search' | 'day-list' | 'desk-list' | 'grant',
  by: Account,
) => limits.take(`${way}#${by.id}`, most)

/** Bookings named by one entry: in a spreadsheet they stand in one cell, which takes 32,767 characters. */
const mostNamed = 1000

type Viewing = Extract<Parameters<Audit['record']>[0], { readonly action: 'viewed-bookings' }>

/** Records whose data is about to be seen, booking by booking; a very long list as several entries. */
export async function recordViewing(
  audit: Pick<Audit, 'record'>,
  {
    details,
    ...entry
  }: Omit<Viewing, 'action' | 'details'> & { details: Omit<Viewing['details'], 'count' | 'bookings'> },
  ids: readonly string[],
): Promise<void> {
  for (let first = 0; first === 0 || first < ids.length; first += mostNamed) {
    const bookings = ids.slice(first, first + mostNamed)
    await audit.record({
      ...entry,
      action: 'viewed-bookings',
      details: { ...details, count: bookings.length, bookings },
    })
  }
}
