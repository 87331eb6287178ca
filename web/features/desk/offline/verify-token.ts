import {
  decodeProofClaims,
  isProofToken,
  type ProofClaims,
  proofAlgorithm,
} from '../../../../lambdas/contract/proof/proof-token.ts'
import type { PublishedKey } from './published-keys.ts'

const bytesOf = (part: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

const jsonOf = (part: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(part)))

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const

/**
 * What a proof says, when one of the kept keys has signed it: the rules of the desk's own verifier
 * (`lambdas/adapters/kms/proof-verifier.ts`), in the browser.
 * @param keys those that may judge: none, when they are too old
 * @returns `unknown` for a text that is no token at all, `forged` for one that the key it names has not signed, `unchecked`
 *   when the device does not know that key (it may be newer than the kept ones) or cannot check signatures
 */
export async function verifyProofToken(
  token: string,
  keys: readonly PublishedKey[],
): Promise<ProofClaims | 'unknown' | 'forged' | 'unchecked'> {
  if (!isProofToken(token)) return 'unknown'
  const { subtle } = crypto
  // Without a safe address (https) there is none, whatever the types say.
  if (keys.length === 0 || !(subtle as SubtleCrypto | undefined)) return 'unchecked'
  const [header = '', payload = '', signature = ''] = token.split('.')
  try {
    const { alg, kid, crit } = jsonOf(header) as Record<string, unknown>
    const key = keys.find((one) => one.kid === kid)
    if (alg !== proofAlgorithm || crit !== undefined || typeof kid !== 'string') return 'forged'
    if (!key) return 'unchecked'
    const { kty, crv, x, y } = key
    const imported = await subtle.importKey('jwk', { kty, crv, x, y } as JsonWebKey, ecdsa, false, ['verify'])
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    const good = await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, bytesOf(signature), signed)
    return good ? decodeProofClaims(jsonOf(payload) as Parameters<typeof decodeProofClaims>[0]) : 'forged'
  } catch {
    return 'forged'
  }
}
