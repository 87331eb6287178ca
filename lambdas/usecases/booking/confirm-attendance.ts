import { bookingView } from '../../domain/booking/booking.ts'
import type { Attendance, Bookings } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { findOwnBooking } from './show-booking.ts'

interface Deps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly attendance: Attendance
}

/**
 * "Yes, I am coming", the answer to the reminder of three days before. It keeps no place, since every booking keeps
 * its own; it counts for the day it was given for, and no more once the booking has moved. Said again it changes nothing.
 */
export const confirmAttendance =
  ({ bookings, attendance }: Deps): UseCase<'confirmAttendance'> =>
  async ({ id }, { by }) => {
    const booking = await findOwnBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const confirmed = { ...booking, confirmedFor: booking.date }
    if (booking.confirmedFor === booking.date || (await attendance.confirm(booking)) === 'confirmed')
      return bookingView(confirmed)
    // Cancelled or moved under our hands: as it stands now it is confirmed by nobody.
    const now = await findOwnBooking(bookings, id, by)
    if ('refused' in now) return now
    return now.status === 'CANCELLED' ? refuse('already-cancelled') : bookingView(now)
  }
