import { createPublicKey } from 'node:crypto'
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { calculateJwkThumbprint } from 'jose'
import { proofAlgorithm as alg, encodeProofClaims } from '../../contract/proof/proof-token.ts'
import type { ProofSigner } from '../../usecases/ports.ts'
import { callAws } from '../dynamodb/core/client.ts'
import { rawSignature } from './ecdsa.ts'
import { memoizeAsync } from './memoize.ts'

/**
 * Signs with a key pair in KMS; its private half never leaves there. The tokens are compact JWS (RFC 7515) that
 * anybody can verify offline with the published keys; `kid` is the thumbprint of the key (RFC 7638).
 * @param keyIds parted by commas: the first signs, and all are published, so that what an earlier key has signed stays good
 *   and a coming one is known before it signs
 */
export function createProofSigner({ kms, keyIds }: { kms: Pick<KMSClient, 'send'>; keyIds: string }): ProofSigner {
  const [keyId = '', ...others] = keyIds.split(',')
  const publicKeyOf = async (KeyId: string) => {
    const { PublicKey } = await callAws(() => kms.send(new GetPublicKeyCommand({ KeyId })))
    if (!PublicKey) throw new Error('KMS gave no public key')
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
    const { kty, crv, x, y } = key.export({ format: 'jwk' })
    const jwk = { kty: `${kty}`, crv: `${crv}`, x: `${x}`, y: `${y}` }
    return { ...jwk, kid: await calculateJwkThumbprint(jwk, 'sha256'), alg, use: 'sig' }
  }
  const publicKey = memoizeAsync(() => publicKeyOf(keyId))
  const otherKeys = memoizeAsync(() => Promise.all(others.map(publicKeyOf)))

  return {
    async sign(claims) {
      const { kid } = await publicKey()
      const message = `${encode({ alg, kid })}.${encode(encodeProofClaims(claims))}`
      const request = {
        KeyId: keyId,
        Message: Buffer.from(message),
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      } as const
      const { Signature } = await callAws(() => kms.send(new SignCommand(request)))
      if (!Signature) throw new Error('KMS gave no signature')
      return `${message}.${rawSignature(Signature).toString('base64url')}`
    },
    publicKeys: async () => [await publicKey(), ...(await otherKeys())],
  }
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
