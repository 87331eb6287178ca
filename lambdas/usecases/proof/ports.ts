import type { ProofClaims } from '../../contract/proof/proof-token.ts'
import type { BookedApplicant, Booking } from '../../domain/booking/booking.ts'
import type { Nik } from '../../domain/booking/nik.ts'
import type { SavedPerson } from '../../domain/people/saved-person.ts'

/** Looks up and hides NIKs: keyed HMAC to find them, authenticated encryption to keep them. */
export interface NikVault {
  digest(nik: Nik): Promise<string>
  /** Short keyed digest of any text, for recognising a repeated request. */
  fingerprint(text: string): Promise<string>
  seal(nik: Nik): Promise<string>
  open(sealed: string): Promise<Nik>
}

/** Signs proofs with the key in KMS; anybody can verify with the published keys. */
export interface ProofSigner {
  /** A compact JWS, ES256. */
  sign(claims: ProofClaims): Promise<string>
  publicKeys(): Promise<{ kid: string; [member: string]: unknown }[]>
}

/** Verifies the token of a QR code with the published keys. */
export interface ProofVerifier {
  /** @returns `unknown` for a text that is no token at all, `forged` for one that no key of ours has signed */
  verify(token: string): Promise<ProofClaims | 'forged' | 'unknown'>
}

/** Whatever in the table holds a NIK. */
export interface NikHolders {
  /** All of it, lot by lot. */
  batches(): AsyncIterable<{
    readonly bookings: readonly Booking[]
    readonly people: readonly { readonly account: string; readonly person: SavedPerson }[]
  }>
  /**
   * Puts applicants with other digests in the place of those that were seen, and the locks that are the booking's own under
   * the new digests, all or nothing.
   * @returns `changed` when the booking is another by now, or another booking holds a lock under a new digest
   */
  rewriteBooking(seen: Booking, applicants: readonly BookedApplicant[]): Promise<'rewritten' | 'changed'>
  rewritePerson(account: string, seen: SavedPerson, person: SavedPerson): Promise<'rewritten' | 'changed'>
}
