import type { ProofSigner } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

/** The published keys, with which a desk without network verifies proofs. */
export const listKeys =
  ({ signer }: { signer: Pick<ProofSigner, 'publicKeys'> }): UseCase<'listKeys'> =>
  async () => ({ keys: await signer.publicKeys() })
