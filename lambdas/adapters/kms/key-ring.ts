import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand, type KMSClient } from '@aws-sdk/client-kms'
import { calling } from '../dynamodb/client.ts'

/** Where wrapped data keys are kept. */
export interface KeyRings {
  /** Strongly consistent. */
  find(purpose: string): Promise<Uint8Array | undefined>
  /** Keeps the first key put under a purpose; a later one is dropped without an error. */
  putFirst(purpose: string, wrapped: Uint8Array): Promise<void>
}

export interface KeyRingSource {
  readonly kms: Pick<KMSClient, 'send'>
  /** The KMS key that wraps the ring. */
  readonly keyId: string
  readonly rings: KeyRings
}

/**
 * The data key of a purpose, unwrapped by KMS: 32 bytes. The very first caller makes it; of several first callers at
 * once one wins, and all go on with the winner's, since each reads back what was kept.
 * @param purpose e.g. `NIK#1`; bound to the wrapped key, so one can't be put in another's place
 * @param missing what to do when there is none: a reader of what another ring has sealed must not make that ring
 * @throws Overloaded when KMS or the table refuses for load
 */
export async function dataKey(
  purpose: string,
  { kms, keyId, rings }: KeyRingSource,
  missing: 'make' | 'refuse' = 'make',
): Promise<Uint8Array> {
  const EncryptionContext = { purpose }
  const create = async () => {
    const request = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext } as const
    const fresh = await calling(() => kms.send(new GenerateDataKeyWithoutPlaintextCommand(request)))
    if (!fresh.CiphertextBlob) throw new Error('KMS made no data key')
    await rings.putFirst(purpose, fresh.CiphertextBlob)
    return rings.find(purpose)
  }
  const CiphertextBlob = (await rings.find(purpose)) ?? (missing === 'make' ? await create() : undefined)
  if (!CiphertextBlob) throw new Error(`The key ring ${purpose} is not in the table; restore it from the backup`)
  const { Plaintext } = await calling(() =>
    kms.send(new DecryptCommand({ KeyId: keyId, CiphertextBlob, EncryptionContext })),
  )
  if (!Plaintext) throw new Error(`KMS unwrapped nothing for the key ring ${purpose}`)
  return Plaintext
}
