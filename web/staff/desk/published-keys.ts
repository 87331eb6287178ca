import { api } from '../../api.ts'
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

/** The keys as this device heard of them last; none where it never did. */
export function keptKeys(): readonly PublishedKey[] {
  const { keys } = recallObject('local', place)
  return Array.isArray(keys) ? keys.filter((key) => typeof key?.kid === 'string') : []
}

/**
 * Asks for the keys and keeps them for the time without network. It is the cheapest question there is, so it also tells
 * whether the server answers again.
 * @returns whether it answered
 */
export async function fetchKeys(): Promise<boolean> {
  const result = await api('listKeys', {})
  if (result.ok) remember('local', place, JSON.stringify(result.body))
  return result.ok
}
