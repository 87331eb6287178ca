import type { Locale } from '../../contract/locale.ts'
import { buildProof, type Proof, proofFileName } from '../../domain/proof/proof.ts'
import { findOwnBooking, officeOfBooking } from '../booking/show-booking.ts'
import type { Bookings, Offices, ProofSigner } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { signProofToken } from './sign-proof-token.ts'

/** Sets the proof, with its signed token as a QR code, on one page. */
export type PrintProof = (proof: Proof, token: string, locale: Locale) => Promise<Uint8Array>

interface Needs {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly signer: Pick<ProofSigner, 'sign'>
  readonly printProof: PrintProof
}

/** SIMPAN PDF (leaflet, step 10). A foreign booking is answered like an unknown one. */
export const saveProof =
  ({ bookings, offices, signer, printProof }: Needs): UseCase<'saveProof', { bytes: Uint8Array; name: string }> =>
  async ({ id }, { by, locale }) => {
    const booking = await findOwnBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const office = await officeOfBooking(booking, offices)
    const proof = buildProof(booking, office)
    const token = await signProofToken(booking, signer)
    return { bytes: await printProof(proof, token, locale), name: proofFileName(proof) }
  }
