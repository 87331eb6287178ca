import { bookingView, canStillCancel } from '../../domain/booking/booking.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { type Bookings, type Clock, type Offices, Overloaded } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Ledger } from './ports.ts'
import { findOwnBooking, officeOfBooking } from './show-booking.ts'

interface Deps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly ledger: Pick<Ledger, 'cancel'>
  readonly clock: Clock
}

/** How often the booking may be moved in between before we say that we are busy. */
const maxTries = 4

/**
 * Leaflet, step 10: BATALKAN, at the latest 2 days before the arrival date in the office's time zone. Booking, places
 * and locks change in one transaction; whether the applicants are free at once is the office's policy.
 */
export const cancelBooking =
  ({ bookings, offices, ledger, clock }: Deps): UseCase<'cancelBooking'> =>
  async ({ id }, { by }) => {
    for (let tries = 0; tries < maxTries; tries++) {
      const booking = await findOwnBooking(bookings, id, by)
      if ('refused' in booking) return booking
      if (booking.status === 'CANCELLED') return refuse('already-cancelled')
      const office = await officeOfBooking(booking, offices)
      const now = clock.now()
      if (!canStillCancel(booking.date, dayAt(now, office.timeZone))) return refuse('cancellation-too-late')
      const cancellation = { by: 'applicant', at: now } as const
      const outcome = await ledger.cancel(booking, { free: office.cancellationFrees, cancellation })
      if (outcome === 'cancelled') return bookingView({ ...booking, status: 'CANCELLED', cancellation })
    }
    throw new Overloaded('the booking changed faster than it could be cancelled')
  }
