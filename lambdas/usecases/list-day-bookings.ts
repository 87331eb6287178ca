import { type Audit, actor } from './audit.ts'
import type { Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'
import { bookingsOfDays, type VisitDeps, visitsOf } from './visits.ts'

interface Deps extends VisitDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly audit: Audit
}

/** Who is booked on a day. The look is in the audit before anybody sees a name. */
export const listDayBookings =
  ({ offices, audit, ...deps }: Deps): UseCase<'listDayBookings'> =>
  async ({ office, date }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const bookings = await bookingsOfDays(deps, office, { from: date, to: date })
    const visits = await visitsOf(bookings, deps.profiles)
    await audit.record({
      scope: office,
      ...actor(by),
      action: 'viewed-bookings',
      details: { date, count: visits.length },
    })
    return { bookings: visits }
  }
