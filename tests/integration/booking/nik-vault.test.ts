import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GenerateDataKeyWithoutPlaintextCommand, KMSServiceException } from '@aws-sdk/client-kms'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { dynamoKeySets } from '../../../lambdas/adapters/dynamodb/booking/key-sets.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { KeySets } from '../../../lambdas/adapters/kms/key-set.ts'
import { createNikVault, isSealedWith } from '../../../lambdas/adapters/kms/nik-vault.ts'
import { Nik } from '../../../lambdas/domain/booking/nik.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'
import { person } from '../../support/fixtures/people.ts'

let kms: ScratchKms
let engine: Awaited<ReturnType<typeof startScratchEngine>>
beforeAll(async () => {
  kms = await startScratchKms()
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
})
afterAll(async () => {
  await engine.stop()
  await kms.stop()
})

let tableCount = 0
/** A table that has no key ring yet. */
async function createTable(): Promise<Table> {
  const name = `vault-${++tableCount}`
  const client = new DynamoDBClient()
  await ensureTable(client, name)
  client.destroy()
  return openTable(name)
}
/** A process that has just started. */
const coldStart = (table: Table, keySets: KeySets = dynamoKeySets(table), keyVersion = '1') =>
  createNikVault({ kms: kms.client(), keyId: kms.ids.nik, keySets, keyVersion })

const budi = Nik.of(person(1).nik)
const ani = Nik.of(person(2).nik)

test('ten first cold starts at once agree on one ring', async () => {
  const table = await createTable()
  // All have looked and found nothing before the first one puts its key.
  let pendingReads = 10
  let releaseReads = () => {}
  const allReadsDone = new Promise<void>((resolve) => {
    releaseReads = resolve
  })
  const keySets = dynamoKeySets(table)
  const racing: KeySets = {
    find: async (purpose) => {
      const found = await keySets.find(purpose)
      if (--pendingReads === 0) releaseReads()
      await allReadsDone
      return found
    },
    putFirst: keySets.putFirst,
  }
  const vaults = Array.from({ length: 10 }, () => coldStart(table, racing))
  const digests = await Promise.all(vaults.map((vault) => vault.digest(budi)))
  expect(new Set(digests).size).toBe(1)
  expect(digests[0]).toBe(await coldStart(table).digest(budi))
})

test('digests tell people apart, and mean nothing in another environment', async () => {
  const vault = coldStart(await createTable())
  const digest = await vault.digest(budi)
  expect(digest).toMatch(/^[\w-]{43}$/)
  expect(await vault.digest(ani)).not.toBe(digest)
  expect(await coldStart(await createTable()).digest(budi)).not.toBe(digest)
})

test('a fingerprint is short, repeatable, and no beginning of a digest', async () => {
  const vault = coldStart(await createTable())
  const fingerprint = await vault.fingerprint(budi.reveal())
  expect(fingerprint).toMatch(/^[\w-]{11}$/)
  expect(await vault.fingerprint(budi.reveal())).toBe(fingerprint)
  expect(await vault.fingerprint(ani.reveal())).not.toBe(fingerprint)
  expect((await vault.digest(budi)).startsWith(fingerprint)).toBe(false)
})

test('another process opens what one has sealed; the same NIK never looks the same twice', async () => {
  const table = await createTable()
  const [one, two] = [coldStart(table), coldStart(table)]
  const sealed = await one.seal(budi)
  expect((await two.open(sealed)).reveal()).toBe(budi.reveal())
  expect(await one.seal(budi)).not.toBe(sealed)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(budi.reveal())
})

test('a sealed NIK changed anywhere, cut or foreign is refused, without a word about its content', async () => {
  const vault = coldStart(await createTable())
  const sealed = await vault.seal(budi)
  const bytes = Buffer.from(sealed.slice(2), 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    await expect(vault.open(`1.${changed.toString('base64url')}`)).rejects.toThrow('was changed')
  }
  for (const foreign of [sealed.slice(0, -3), '1.', await coldStart(await createTable()).seal(budi)])
    await expect(vault.open(foreign)).rejects.toThrow('was changed')
  await expect(vault.open(`2.${sealed.slice(2)}`)).rejects.toThrow('NIK#2 is not in the table')
  await expect(vault.open(budi.reveal())).rejects.not.toThrow(budi.reveal())
})

test('another ring finds nobody, opens what the first has sealed, and makes no ring by reading', async () => {
  const table = await createTable()
  const [first, second] = [coldStart(table), coldStart(table, dynamoKeySets(table), '2')]
  const sealed = await first.seal(budi)
  expect((await second.open(sealed)).reveal()).toBe(budi.reveal())
  expect(await second.digest(budi)).not.toBe(await first.digest(budi))
  expect([sealed, await second.seal(budi)].map(isSealedWith('2'))).toEqual([false, true])
  await expect(first.open('3.AAAA')).rejects.toThrow('NIK#3 is not in the table')
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.keySet('NIK#3') }))
  expect(Item).toBeUndefined()
})

test('the table holds the ring only wrapped, and a ring of another purpose does not pass for it', async () => {
  const table = await createTable()
  await coldStart(table).digest(budi)
  const { client, name } = table
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: keys.keySet('NIK#1') }))
  expect(Item?.wrapped).toBeInstanceOf(Uint8Array)
  const other = await createTable()
  const wrapped = await wrappedFor('ANOTHER#1')
  await other.client.send(new PutCommand({ TableName: other.name, Item: { ...keys.keySet('NIK#1'), wrapped } }))
  await expect(coldStart(other).digest(budi)).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
})

test('KMS is asked once per process, and a failed start is tried again', async () => {
  const table = await createTable()
  const sent: string[] = []
  let broken = true
  const real = kms.client()
  const send: typeof real.send = async (command: { constructor: { name: string } }) => {
    sent.push(command.constructor.name)
    if (broken) throw new KMSServiceException({ name: 'DisabledException', $fault: 'client', $metadata: {} })
    return real.send(command as never) as never
  }
  const vault = createNikVault({ kms: { send }, keyId: kms.ids.nik, keySets: dynamoKeySets(table), keyVersion: '1' })
  await expect(vault.digest(budi)).rejects.toMatchObject({ name: 'DisabledException' })
  broken = false
  await Promise.all([vault.digest(budi), vault.digest(ani), vault.seal(budi), vault.fingerprint('x')])
  expect(sent).toEqual([
    'GenerateDataKeyWithoutPlaintextCommand',
    'GenerateDataKeyWithoutPlaintextCommand',
    'DecryptCommand',
  ])
})

async function wrappedFor(purpose: string): Promise<Uint8Array | undefined> {
  const input = { KeyId: kms.ids.nik, KeySpec: 'AES_256', EncryptionContext: { purpose } } as const
  return (await kms.client().send(new GenerateDataKeyWithoutPlaintextCommand(input))).CiphertextBlob
}
