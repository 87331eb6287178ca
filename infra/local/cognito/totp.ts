import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * The codes of authenticator apps, as Cognito takes them: RFC 6238 over HMAC-SHA-1, six digits, half a minute each. In the
 * cloud nothing of this is ours.
 */

const period = 30_000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Which half minute since 1970 an instant is in. */
export const stepAt = (now: number): number => Math.floor(now / period)

/** A new secret of 160 bits, as long as HMAC-SHA-1 likes it (RFC 4226, section 4), in the letters of RFC 4648. */
export const newSecret = (): string => Array.from(randomBytes(32), (byte) => alphabet[byte & 31]).join('')

/** The code of a step (RFC 4226, section 5.3). */
export function totpCodeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step whose code this is: the present one, or one beside it, since clocks differ and people type slowly
 * (RFC 6238, section 5.2).
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const present = stepAt(now)
  return [present, present - 1, present + 1].find((step) => same(totpCodeOf(secret, step), code))
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
