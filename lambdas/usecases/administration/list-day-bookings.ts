import type { Offices, RateLimits } from '../ports.ts'
import { type Audit, actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { readBookingsOfDays, type StaffBookingDeps, staffBookingViews } from './read-staff-bookings.ts'
import { recordViewing, takeStaffLookupToken } from './staff-lookups.ts'

interface Deps extends StaffBookingDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly audit: Audit
}

/** Who is booked on a day. The look is in the audit before anybody sees a name. */
export const listDayBookings =
  ({ offices, audit, limits, ...deps }: Deps): UseCase<'listDayBookings'> =>
  async ({ office, date }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    if (!(await takeStaffLookupToken(limits, 'day-list', by))) return refuse('too-many-attempts')
    const bookings = await readBookingsOfDays(deps, office, { from: date, to: date })
    const views = await staffBookingViews(bookings, deps.profiles)
    const ids = views.map(({ id }) => id)
    await recordViewing(audit, { scope: office, ...actor(by), details: { date } }, ids)
    return { bookings: views }
  }
