import type { ProofClaims } from '../../contract/staff/proof-token.ts'
import type { Nik } from '../../domain/nik.ts'

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
