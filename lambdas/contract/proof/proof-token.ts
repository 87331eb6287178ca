/*
 * The token of a proof's QR code, as it is written and read. It stands here without any import, since the page of the desk
 * reads it without network.
 */

/** Signature of the compact JWS (RFC 7515): ECDSA with P-256 and SHA-256. */
export const proofAlgorithm = 'ES256'

/** What the QR code says; no name, no NIK. Day `YYYY-MM-DD` and time `HH:MM` are those of the office. */
export interface ProofClaims {
  /** Id of the booking. */
  readonly booking: string
  readonly office: string
  readonly date: string
  readonly time: string
  /** Size of the party. */
  readonly people: number
}

/** Short names keep the QR coarse enough for a worn print and a cheap camera. */
export const encodeProofClaims = ({ booking, office, date, time, people }: ProofClaims) => ({
  b: booking,
  o: office,
  d: date,
  t: time,
  n: people,
})

/** What `payloadOf` wrote; whatever carries our signature needs no further check. */
export const decodeProofClaims = ({ b, o, d, t, n }: ReturnType<typeof encodeProofClaims>): ProofClaims => ({
  booking: b,
  office: o,
  date: d,
  time: t,
  people: n,
})

/**
 * Bytes in base64url, in the one way of several that writers use: the spare bits of the last letter are zero. Decoders
 * overlook them, so an altered text could pass for the one that was signed.
 */
const canonicalBase64Url = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/

/** Three parts of base64url: whether a text can be a token at all. */
export const isProofToken = (text: string): boolean => {
  const parts = text.split('.')
  return parts.length === 3 && parts.every((part) => part !== '' && canonicalBase64Url.test(part))
}
