import { dayAt } from '../domain/dates.ts'
import { deskView, isOpen } from '../domain/desk.ts'
import { withoutOutcome } from '../domain/outcome.ts'
import { desksOf } from './desks.ts'
import { Overloaded } from './ports.ts'
import { applicantAt, changed, entryOf, maxTries, type OutcomeDeps } from './record-outcome.ts'
import { officeOf } from './show-booking.ts'
import { refuse, type UseCase } from './use-case.ts'

/**
 * Takes an outcome back, on the day itself, whoever of the office recorded it. Taken back twice, it is simply gone; with
 * `at`, nothing that was recorded since is touched.
 */
export const undoOutcome =
  ({ members, bookings, offices, deskBook, clock }: OutcomeDeps): UseCase<'undoOutcome'> =>
  async ({ id, index, at }, { by }) => {
    const desks = await desksOf(members, by)
    for (let tries = 0; tries < maxTries; tries++) {
      const found = await applicantAt(bookings, { id, index }, desks)
      if ('refused' in found) return found
      const { booking, applicant } = found
      const { timeZone } = await officeOf(booking, offices)
      const now = clock.now()
      if (dayAt(now, timeZone) !== booking.date) return refuse('not-today')
      if (isOpen(applicant)) return deskView(booking)
      if (at !== undefined && applicant.recorded?.at !== at) return refuse('changed-meanwhile')
      const changes = new Map([[index, withoutOutcome(applicant)]])
      const entry = entryOf('outcome-undone', booking, index, { by, applicant })
      if ((await deskBook.rewrite(booking, changes, { now, entry })) === 'written')
        return deskView(changed(booking, changes))
    }
    throw new Overloaded('the booking changed faster than an outcome could be taken back')
  }
