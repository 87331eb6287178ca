import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GetPublicKeyCommand,
  SignCommand,
} from '@aws-sdk/client-kms'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startKms } from '../../../infra/local/kms/start.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'

let kms: ScratchKms
beforeAll(async () => {
  kms = await startScratchKms()
})
afterAll(() => kms.stop())

const secret = Buffer.from('rahasia')
const EncryptionContext = { purpose: 'uji', tahun: '2026' }
const sealed = async () =>
  (await kms.client().send(new EncryptCommand({ KeyId: kms.ids.nik, Plaintext: secret, EncryptionContext })))
    .CiphertextBlob

test('what it encrypts, it decrypts under the same context in any order, also after a restart', async () => {
  const CiphertextBlob = await sealed()
  const before = kms.ids
  await kms.restart()
  expect(kms.ids).toEqual(before)
  const { Plaintext, KeyId } = await kms
    .client()
    .send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { tahun: '2026', purpose: 'uji' } }))
  expect(Buffer.from(Plaintext ?? [])).toEqual(secret)
  expect(KeyId).toMatch(/^arn:aws:kms:.*:key\//)
})

test.each([
  ['another context', { purpose: 'lain', tahun: '2026' }],
  ['no context', undefined],
])('%s is refused', async (_, other) => {
  const decrypt = new DecryptCommand({ CiphertextBlob: await sealed(), ...(other && { EncryptionContext: other }) })
  await expect(kms.client().send(decrypt)).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
})

test('every changed byte of a ciphertext is refused', async () => {
  const blob = (await sealed()) ?? new Uint8Array()
  expect(blob.length).toBeGreaterThan(secret.length)
  for (let at = 0; at < blob.length; at++) {
    const CiphertextBlob = Uint8Array.from(blob, (byte, index) => (index === at ? byte ^ 1 : byte))
    const decrypt = new DecryptCommand({ CiphertextBlob, EncryptionContext })
    await expect(kms.client().send(decrypt)).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  }
})

test('a data key comes wrapped, and in the clear only when asked', async () => {
  const input = { KeyId: kms.ids.nik, KeySpec: 'AES_256', EncryptionContext } as const
  const clear = await kms.client().send(new GenerateDataKeyCommand(input))
  const { CiphertextBlob } = clear
  const opened = await kms.client().send(new DecryptCommand({ CiphertextBlob, EncryptionContext }))
  expect(clear.Plaintext).toHaveLength(32)
  expect(opened.Plaintext).toEqual(clear.Plaintext)
  const wrapped = await kms.client().send(new GenerateDataKeyWithoutPlaintextCommand(input))
  expect(wrapped).not.toHaveProperty('Plaintext')
  expect(wrapped.CiphertextBlob).not.toEqual(clear.CiphertextBlob)
})

test('signs a message, or its digest made elsewhere, for the published key', async () => {
  const message = Buffer.from('senin 08.00')
  const digest = createHash('sha256').update(message).digest()
  const { PublicKey, KeyUsage } = await kms.client().send(new GetPublicKeyCommand({ KeyId: kms.ids.proof }))
  const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' })
  expect(KeyUsage).toBe('SIGN_VERIFY')
  for (const [MessageType, Message] of [
    ['RAW', message],
    ['DIGEST', digest],
  ] as const)
    for (let n = 0; n < 20; n++) {
      const sign = { KeyId: kms.ids.proof, Message, MessageType, SigningAlgorithm: 'ECDSA_SHA_256' } as const
      const { Signature = new Uint8Array() } = await kms.client().send(new SignCommand(sign))
      expect(verify('sha256', message, key, Signature)).toBe(true)
      expect(verify('sha256', Buffer.from('selasa'), key, Signature)).toBe(false)
    }
})

test('refuses as the service does', async () => {
  const client = kms.client()
  const signing = { Message: secret, SigningAlgorithm: 'ECDSA_SHA_256' } as const
  const refusals = {
    NotFoundException: new GetPublicKeyCommand({ KeyId: '00000000-0000-4000-8000-000000000000' }),
    InvalidKeyUsageException: new SignCommand({ ...signing, KeyId: kms.ids.nik }),
    ValidationException: new SignCommand({ ...signing, KeyId: kms.ids.proof, MessageType: 'DIGEST' }),
  }
  for (const [name, command] of Object.entries(refusals))
    await expect(client.send(command as SignCommand)).rejects.toMatchObject({ name })
})

test('the key file is for its owner only, and a damaged one is never replaced', async () => {
  expect((await stat(kms.file)).mode & 0o777).toBe(0o600)
  const damaged = `${kms.file}.damaged.json`
  await writeFile(damaged, (await readFile(kms.file, 'utf8')).slice(0, 40))
  await expect(startKms({ file: damaged })).rejects.toThrow('npm start -- --fresh')
  expect(await readFile(damaged, 'utf8')).toHaveLength(40)
})
