import { createECDH, createPrivateKey, sign } from 'node:crypto'

/** Order of the base point of P-256 (SEC 2, section 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)

/** DER signature of a message, hashed here with SHA-256. */
export const signMessage = (message: Uint8Array, privateKeyPem: string): Buffer =>
  sign('sha256', message, { key: privateKeyPem, dsaEncoding: 'der' })

/**
 * DER signature of a SHA-256 digest made elsewhere. Node signs only what it has hashed itself, hence ECDSA by hand
 * (SEC 1, section 4.1.3), with the curve arithmetic left to its ECDH. Not constant-time: for local keys only.
 * @param digest 32 bytes
 */
export function signDigest(digest: Uint8Array, privateKeyPem: string): Buffer {
  const { d = '' } = createPrivateKey(privateKeyPem).export({ format: 'jwk' })
  const secret = toInteger(Buffer.from(d, 'base64url'))
  for (;;) {
    const nonce = createECDH('prime256v1')
    const point = nonce.generateKeys()
    const k = toInteger(nonce.getPrivateKey())
    const r = toInteger(point.subarray(1, 33)) % order
    const s = (inverse(k) * ((toInteger(digest) + r * secret) % order)) % order
    if (r !== 0n && s !== 0n) return sequence([integer(r), integer(s)])
  }
}

/** Inverse modulo the order, which is prime: k^(order − 2). */
function inverse(k: bigint): bigint {
  let [result, base] = [1n, k % order]
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % order
    base = (base * base) % order
  }
  return result
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  // DER integers are signed: a leading zero keeps a high first bit positive.
  const unsigned = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
  return Buffer.concat([Buffer.of(0x02, unsigned.length), unsigned])
}

function sequence(parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}
