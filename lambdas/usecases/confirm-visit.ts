import { bookingView } from '../domain/booking.ts'
import type { Attendance, Bookings } from './ports.ts'
import { ownBooking } from './show-booking.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly attendance: Attendance
}

/**
 * "Yes, I am coming", the answer to the reminder of three days before. It keeps no place, since every booking keeps
 * its own; it counts for the day it was given for, and no more once the booking has moved. Said again it changes nothing.
 */
export const confirmVisit =
  ({ bookings, attendance }: Deps): UseCase<'confirmVisit'> =>
  async ({ id }, { by }) => {
    const booking = await ownBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const confirmed = { ...booking, confirmedFor: booking.date }
    if (booking.confirmedFor === booking.date || (await attendance.confirm(booking)) === 'confirmed')
      return bookingView(confirmed)
    // Cancelled or moved under our hands: as it stands now it is confirmed by nobody.
    const now = await ownBooking(bookings, id, by)
    if ('refused' in now) return now
    return now.status === 'CANCELLED' ? refuse('already-cancelled') : bookingView(now)
  }
