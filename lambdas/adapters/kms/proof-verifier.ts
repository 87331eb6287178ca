import { type CompactJWSHeaderParameters, compactVerify, importJWK, type JWK } from 'jose'
import { proofAlgorithm as alg, decodeProofClaims, isProofToken } from '../../contract/proof/proof-token.ts'
import type { ProofSigner, ProofVerifier } from '../../usecases/ports.ts'
import { memoizeAsync } from './memoize.ts'

/**
 * Verifies with the published keys, which are asked for once. Base64url can say the same bytes in several ways; a token is
 * taken only as it was written, so that no altered text passes for it.
 * @throws Overloaded when the keys cannot be asked for
 */
export function createProofVerifier({ publicKeys }: Pick<ProofSigner, 'publicKeys'>): ProofVerifier {
  const keys = memoizeAsync(async () => {
    const imported = (await publicKeys()).map(async (jwk) => [jwk.kid, await importJWK(jwk as JWK, alg)] as const)
    return new Map(await Promise.all(imported))
  })

  return {
    async verify(token) {
      if (!isProofToken(token)) return 'unknown'
      const known = await keys()
      const keyOf = ({ kid = '' }: CompactJWSHeaderParameters) => {
        const key = known.get(kid)
        if (!key) throw new Error('no key of ours')
        return key
      }
      try {
        const { payload } = await compactVerify(token, keyOf, { algorithms: [alg] })
        return decodeProofClaims(JSON.parse(Buffer.from(payload).toString('utf8')))
      } catch {
        return 'forged'
      }
    },
  }
}
