import { createHash } from 'node:crypto'

/** Crockford's base 32, lower case: no i, l, o, u to misread on paper. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The id of one attempt at a booking: 100 bits derived from account, Idempotency-Key and attempt, so that every step
 * of the protocol can be repeated (invariant I5). A voided attempt is spent for good; the next one has another id.
 * @param secret a keyed digest of account and key: without it somebody could search for a key whose booking gets the
 *   queue code of another
 */
export function deriveBookingId(account: string, idempotencyKey: string, secret: string, attempt: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([account, idempotencyKey, secret, attempt]))
    .digest()
  return Array.from(hash.subarray(0, 20), (byte) => alphabet[byte & 31]).join('')
}
