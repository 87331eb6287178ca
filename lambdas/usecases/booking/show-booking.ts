import { type Booking, bookingView } from '../../domain/booking/booking.ts'
import type { Office } from '../../domain/calendar/office.ts'
import type { Bookings, Offices } from '../ports.ts'
import { type Caller, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

/** A booking of the caller's. One of somebody else's is the same as none, so that ids can't be tried out. */
export async function findOwnBooking(
  bookings: Pick<Bookings, 'find'>,
  id: string,
  by: Caller,
): Promise<Booking | Refusal<'not-found'>> {
  const booking = await bookings.find(id)
  return booking?.account === by.id ? booking : refuse('not-found')
}

/** @throws Error when the booking names an office that does not exist, which no step leads to */
export async function officeOfBooking({ office: id }: Booking, offices: Pick<Offices, 'find'>): Promise<Office> {
  const office = await offices.find(id)
  if (!office) throw new Error(`a booking names the office ${id}, which the table does not have`)
  return office
}

export const showBooking =
  ({ bookings }: { bookings: Pick<Bookings, 'find'> }): UseCase<'showBooking'> =>
  async ({ id }, { by }) => {
    const booking = await findOwnBooking(bookings, id, by)
    return 'refused' in booking ? booking : bookingView(booking)
  }
