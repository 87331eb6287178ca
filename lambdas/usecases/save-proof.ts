import type { Locale } from '../contract/locale.ts'
import { type Proof, proofFileName, proofOf } from '../domain/proof.ts'
import type { Bookings, Offices, ProofSigner } from './ports.ts'
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
    const booking = await bookings.find(id)
    if (booking?.account !== by.id) return refuse('not-found')
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const office = await offices.find(booking.office)
    if (!office) throw new Error(`Booking names the office ${booking.office}, which the table does not have`)
    const proof = proofOf(booking, office)
    const { date, time } = booking
    const people = booking.applicants.length
    const token = await signer.sign({ booking: id, office: office.id, date, time, people })
    return { bytes: await printProof(proof, token, locale), name: proofFileName(proof) }
  }
