import { recallObject, remember } from '../../behaviour/storage.ts'

/** A public key of the proofs' signature, as `GET /api/keys` publishes it (RFC 7517). */
export interface PublishedKey {
  readonly kid: string
  readonly kty?: unknown
  readonly crv?: unknown
  readonly x?: unknown
  readonly y?: unknown
}

const place = 'proof-keys'

/** Milliseconds for which kept keys may judge a proof: after them a key may have been withdrawn, and a new one be in use. */
const longest = 30 * 86_400_000

/** @param at when they were heard of, in milliseconds since 1970 */
export function keepKeys(keys: unknown, at: number): void {
  remember('local', place, JSON.stringify({ keys, at }))
}

/** The keys as this device heard of them last; none where it never did, or too long ago to go by them. */
export function keptKeys(now: number): readonly PublishedKey[] {
  const { keys, at } = recallObject('local', place)
  if (!Array.isArray(keys) || typeof at !== 'number' || Math.abs(now - at) > longest) return []
  return keys.filter((key) => typeof key?.kid === 'string')
}
