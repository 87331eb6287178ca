import { summarizeDay } from '../../domain/desk/day-summary.ts'
import { isoInstant } from '../../domain/shared/dates.ts'
import { type ExpectedBookingsDeps, readExpectedBookings } from '../booking/expected-bookings.ts'
import type { Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps extends ExpectedBookingsDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly clock: Clock
}

/** The day's sheet; no name leaves this function, so nothing is written into the audit. */
export const showDaySummary =
  ({ offices, clock, ...deps }: Deps): UseCase<'showDaySummary'> =>
  async ({ office, date }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const asOf = isoInstant(clock.now())
    const bookings = await readExpectedBookings(deps, office, date)
    return { office, date, asOf, ...summarizeDay(bookings.flatMap(({ applicants }) => applicants)) }
  }
