import type { Booking } from '../../domain/booking/booking.ts'
import type { ProofSigner } from '../ports.ts'

/** The signed text of a booking's QR code, on paper and on the screen alike. */
export function signProofToken(
  { id: booking, office, date, time, applicants }: Booking,
  signer: Pick<ProofSigner, 'sign'>,
): Promise<string> {
  return signer.sign({ booking, office, date, time, people: applicants.length })
}
