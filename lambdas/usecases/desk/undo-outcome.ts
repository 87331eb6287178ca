import { deskBookingView, isPending } from '../../domain/desk/desk-booking.ts'
import { withoutOutcome } from '../../domain/desk/outcome.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { officeOfBooking } from '../booking/show-booking.ts'
import { Overloaded } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { officesOfOfficer } from './officer-desks.ts'
import { findApplicant, maxTries, type OutcomeDeps, outcomeEntry, withChanges } from './record-outcome.ts'

/**
 * Takes an outcome back, on the day itself, whoever of the office recorded it. Taken back twice, it is simply gone; with
 * `at`, nothing that was recorded since is touched.
 */
export const undoOutcome =
  ({ members, bookings, offices, dayBookings, clock }: OutcomeDeps): UseCase<'undoOutcome'> =>
  async ({ id, index, at }, { by }) => {
    const desks = await officesOfOfficer(members, by)
    for (let tries = 0; tries < maxTries; tries++) {
      const found = await findApplicant(bookings, { id, index }, desks)
      if ('refused' in found) return found
      const { booking, applicant } = found
      const { timeZone } = await officeOfBooking(booking, offices)
      const now = clock.now()
      if (dayAt(now, timeZone) !== booking.date) return refuse('not-today')
      if (isPending(applicant)) return deskBookingView(booking)
      if (at !== undefined && applicant.recorded?.at !== at) return refuse('changed-meanwhile')
      const changes = new Map([[index, withoutOutcome(applicant)]])
      const entry = outcomeEntry('outcome-undone', booking, index, { by, applicant })
      if ((await dayBookings.rewrite(booking, changes, { now, entry })) === 'written')
        return deskBookingView(withChanges(booking, changes))
    }
    throw new Overloaded('the booking changed faster than an outcome could be taken back')
  }
