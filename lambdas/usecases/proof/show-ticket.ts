import { bookingView } from '../../domain/booking/booking.ts'
import { findOwnBooking, officeOfBooking } from '../booking/show-booking.ts'
import type { Bookings, Offices, ProofSigner } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { signProofToken } from './sign-proof-token.ts'

interface Needs {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly signer: Pick<ProofSigner, 'sign'>
}

/** The proof for the screen. Nothing is in it that a device needn't keep: no full NIK, no birth date, no account. */
export const showTicket =
  ({ bookings, offices, signer }: Needs): UseCase<'showTicket'> =>
  async ({ id }, { by }) => {
    const booking = await findOwnBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const { name, address, phone, timeZone, ...office } = await officeOfBooking(booking, offices)
    const { code, date, time, applicants } = bookingView(booking)
    return {
      token: await signProofToken(booking, signer),
      booking: { id, code, office: booking.office, date, time, applicants },
      office: { id: office.id, name, address, phone, timeZone },
    }
  }
