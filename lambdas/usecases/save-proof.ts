import type { Locale } from '../contract/locale.ts'
import { type Proof, proofFileName, proofOf } from '../domain/proof.ts'
import type { Bookings, Offices, ProofSigner } from './ports.ts'
import { proofToken } from './proof-token.ts'
import { officeOf, ownBooking } from './show-booking.ts'
import { refuse, type UseCase } from './use-case.ts'

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
    const booking = await ownBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const office = await officeOf(booking, offices)
    const proof = proofOf(booking, office)
    const token = await proofToken(booking, signer)
    return { bytes: await printProof(proof, token, locale), name: proofFileName(proof) }
  }
