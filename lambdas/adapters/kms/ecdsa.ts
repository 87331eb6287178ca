const half = 32

/**
 * An ECDSA P-256 signature as JWS wants it (RFC 7518, 3.4: r and s, 32 bytes each) from what KMS gives (DER, RFC 3279,
 * 2.2.3: a sequence of two signed integers).
 * @throws Error when the bytes are no such signature
 */
export function rawSignature(der: Uint8Array): Buffer {
  const raw = Buffer.alloc(2 * half)
  let at = expectTag(der, 0, 0x30).start
  for (const end of [half, 2 * half]) {
    const { start, length } = expectTag(der, at, 0x02)
    at = start + length
    if (length > half + 1) throw new Error('Not a DER signature of P-256: an integer is too long')
    // An integer may carry one leading zero to stay positive, or be shorter than 32 bytes.
    const significant = der.subarray(start, at).subarray(Math.max(0, length - half))
    raw.set(significant, end - significant.length)
  }
  if (at !== der.length) throw new Error('Not a DER signature of P-256: bytes left over')
  return raw
}

/** Lengths of a P-256 signature always fit into one byte. */
function expectTag(der: Uint8Array, at: number, tag: number): { start: number; length: number } {
  const length = der[at + 1]
  if (der[at] !== tag || length === undefined || length > 0x7f || at + 2 + length > der.length)
    throw new Error('Not a DER signature of P-256')
  return { start: at + 2, length }
}
