import { bookingView } from '../../domain/booking/booking.ts'
import type { Bookings } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

/** Leaflet, step 10: "Jadwal Antrian". */
export const listBookings =
  ({ bookings }: { bookings: Pick<Bookings, 'ofAccount'> }): UseCase<'listBookings'> =>
  async (_, { by }) => ({ bookings: (await bookings.ofAccount(by.id)).map(bookingView) })
