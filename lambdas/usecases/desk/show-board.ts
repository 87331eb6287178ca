import { computeBoard } from '../../domain/desk/board.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { type ExpectedBookingsDeps, readExpectedBookings } from '../booking/expected-bookings.ts'
import type { Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps extends ExpectedBookingsDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly clock: Clock
}

/** The waiting room's board of today. Who is on it is counted, never named. */
export const showBoard =
  ({ offices, clock, ...deps }: Deps): UseCase<'showBoard'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const now = clock.now()
    const date = dayAt(now, office.timeZone)
    const bookings = await readExpectedBookings(deps, id, date)
    return { office: id, date, ...computeBoard(bookings, { date, timeZone: office.timeZone, now }) }
  }
