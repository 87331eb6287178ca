import { bookingView } from '../domain/booking.ts'
import type { Bookings, Offices, ProofSigner } from './ports.ts'
import { proofToken } from './proof-token.ts'
import { officeOf, ownBooking } from './show-booking.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Needs {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly signer: Pick<ProofSigner, 'sign'>
}

/** The proof for the screen. Nothing is in it that a device needn't keep: no full NIK, no birth date, no account. */
export const showTicket =
  ({ bookings, offices, signer }: Needs): UseCase<'showTicket'> =>
  async ({ id }, { by }) => {
    const booking = await ownBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const { name, address, phone, timeZone, ...office } = await officeOf(booking, offices)
    const { code, date, time, applicants } = bookingView(booking)
    return {
      token: await proofToken(booking, signer),
      booking: { id, code, office: booking.office, date, time, applicants },
      office: { id: office.id, name, address, phone, timeZone },
    }
  }
