import { horizonDays } from '../../domain/operations/invariants.ts'
import { addDays, type Day, dayAt } from '../../domain/shared/dates.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Clock, Offices } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'

/** A day on which an office expects people. */
export interface BookedDay {
  readonly date: Day
  readonly office: string
  readonly bookings: number
}

/** How many days are read at once. */
const concurrency = 16

/**
 * On which of the days which office has bookings, by date: from today, where the office stands, to the horizon, beyond
 * which there is no quota. A claim whose booking is just being written counts too.
 */
export async function bookedDays(
  dates: readonly Day[],
  { offices, ledger, clock }: { offices: Pick<Offices, 'list'>; ledger: Pick<Ledger, 'readDaySlots'>; clock: Clock },
): Promise<BookedDay[]> {
  const now = clock.now()
  const wanted = (await offices.list()).flatMap(({ id: office, timeZone }) => {
    const today = dayAt(now, timeZone)
    const last = addDays(today, horizonDays)
    return dates.filter((date) => date >= today && date <= last).map((date) => ({ date, office }))
  })
  const days = await mapWithConcurrency(wanted, concurrency, async ({ date, office }) => {
    const slots = await ledger.readDaySlots(office, date)
    return { date, office, bookings: slots.reduce((sum, { claims }) => sum + Object.keys(claims).length, 0) }
  })
  return days
    .filter(({ bookings }) => bookings > 0)
    .sort((a, b) => a.date.localeCompare(b.date) || a.office.localeCompare(b.office))
}
