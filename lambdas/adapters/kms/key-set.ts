import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand, type KMSClient } from '@aws-sdk/client-kms'
import { Overloaded } from '../../usecases/ports.ts'
import { callAws } from '../dynamodb/core/client.ts'

/** Where wrapped data keys are kept. */
export interface KeySets {
  /** Strongly consistent. */
  find(purpose: string): Promise<Uint8Array | undefined>
  /** Keeps the first key put under a purpose; a later one is dropped without an error. */
  putFirst(purpose: string, wrapped: Uint8Array): Promise<void>
}

/** Which ring the NIKs of the table are of. It goes with the table: into a backup, and back out of it. */
export interface ActiveKeyVersion {
  /** Its number, or `changing` while NIKs go from one to another; strongly consistent. */
  find(): Promise<string | undefined>
  /** The first use of the table says which; a later one changes nothing. */
  putFirst(version: string): Promise<void>
  put(version: string): Promise<void>
}

const changing = 'changing'

/**
 * By another ring than the table's nobody's lock is found, so whoever has it must book nobody. It passes: with the end of
 * `rekey`, or the deployment of the ring that the table has.
 * @throws Overloaded when the table is of another ring, or on the way to one
 */
export async function assertActiveKeyVersion(version: string, activeVersion: ActiveKeyVersion): Promise<void> {
  let found = await activeVersion.find()
  if (found === undefined) {
    await activeVersion.putFirst(version)
    found = await activeVersion.find()
  }
  if (found === version) return
  // The name is what the log says (http/log.ts).
  const cause = {
    name: `NIK_KEY_VERSION is ${version}, the table says ${found}: docs/operations.md, The key ring of the NIKs`,
  }
  throw new Overloaded('another NIK key version is active', { cause })
}

/** What `rekey` says of the table before it takes the NIKs to a ring, and when all are there. */
export const keyVersionChange = (version: string, activeVersion: ActiveKeyVersion) => ({
  begin: async () => {
    if ((await activeVersion.find()) !== version) await activeVersion.put(changing)
  },
  end: () => activeVersion.put(version),
})

export interface KeySetSource {
  readonly kms: Pick<KMSClient, 'send'>
  /** The KMS key that wraps the ring. */
  readonly keyId: string
  readonly keySets: KeySets
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
  { kms, keyId, keySets: rings }: KeySetSource,
  missing: 'make' | 'refuse' = 'make',
): Promise<Uint8Array> {
  const EncryptionContext = { purpose }
  const create = async () => {
    const request = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext } as const
    const fresh = await callAws(() => kms.send(new GenerateDataKeyWithoutPlaintextCommand(request)))
    if (!fresh.CiphertextBlob) throw new Error('KMS made no data key')
    await rings.putFirst(purpose, fresh.CiphertextBlob)
    return rings.find(purpose)
  }
  const CiphertextBlob = (await rings.find(purpose)) ?? (missing === 'make' ? await create() : undefined)
  if (!CiphertextBlob) throw new Error(`The key ring ${purpose} is not in the table; restore it from the backup`)
  const { Plaintext } = await callAws(() =>
    kms.send(new DecryptCommand({ KeyId: keyId, CiphertextBlob, EncryptionContext })),
  )
  if (!Plaintext) throw new Error(`KMS unwrapped nothing for the key ring ${purpose}`)
  return Plaintext
}
