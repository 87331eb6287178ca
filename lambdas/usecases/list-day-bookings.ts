import { type Audit, actor } from './audit.ts'
import { mayLook, recordViewing } from './looks.ts'
import type { Limits, Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'
import { bookingsOfDays, type VisitDeps, visitsOf } from './visits.ts'

interface Deps extends VisitDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly limits: Pick<Limits, 'take'>
  readonly audit: Audit
}

/** Who is booked on a day. The look is in the audit before anybody sees a name. */
export const listDayBookings =
  ({ offices, audit, limits, ...deps }: Deps): UseCase<'listDayBookings'> =>
  async ({ office, date }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    if (!(await mayLook(limits, 'day-list', by))) return refuse('too-many-attempts')
    const bookings = await bookingsOfDays(deps, office, { from: date, to: date })
    const visits = await visitsOf(bookings, deps.profiles)
    const ids = visits.map(({ id }) => id)
    await recordViewing(audit, { scope: office, ...actor(by), details: { date } }, ids)
    return { bookings: visits }
  }
