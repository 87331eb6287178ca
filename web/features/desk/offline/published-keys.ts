import { readObject, saveItem } from '../../../lib/storage.ts'

/** A public key of the proofs' signature, as `GET /api/keys` publishes it (RFC 7517). */
export interface PublishedKey {
  readonly kid: string
  readonly kty?: unknown
  readonly crv?: unknown
  readonly x?: unknown
  readonly y?: unknown
}

const storageKey = 'proof-keys'

/** Milliseconds for which kept keys may judge a proof: after them a key may have been withdrawn, and a new one be in use. */
const maxAgeMs = 30 * 86_400_000

/** @param at when they were heard of, in milliseconds since 1970 */
export function saveKeys(keys: unknown, at: number): void {
  saveItem('local', storageKey, JSON.stringify({ keys, at }))
}

/** The keys as this device heard of them last; none where it never did, or too long ago to go by them. */
export function savedKeys(now: number): readonly PublishedKey[] {
  const { keys, at } = readObject('local', storageKey)
  if (!Array.isArray(keys) || typeof at !== 'number' || Math.abs(now - at) > maxAgeMs) return []
  return keys.filter((key) => typeof key?.kid === 'string')
}
