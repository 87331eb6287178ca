import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AdminCreateUserCommand, AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { environments } from '../../../infra/environments.ts'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { clearAddress } from '../../../infra/setup/clear-address.ts'
import { deployedNames, deployedReplaySources, deployedTableName } from '../../../infra/setup/deployed-names.ts'
import { makeFirstAdmin, SetupProblem } from '../../../infra/setup/first-admin.ts'
import { type ItemStore, openItemStore } from '../../../infra/setup/item-store.ts'
import { loadInitialData } from '../../../infra/setup/load-data.ts'
import { resetMfaFromSetup } from '../../../infra/setup/reset-mfa.ts'
import { dynamoAccountRecords } from '../../../lambdas/adapters/dynamodb/account/account-records.ts'
import { dynamoAudit } from '../../../lambdas/adapters/dynamodb/administration/audit.ts'
import { dynamoStaff } from '../../../lambdas/adapters/dynamodb/administration/staff.ts'
import { dynamoOffices } from '../../../lambdas/adapters/dynamodb/calendar/offices.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoUnreachableAddresses } from '../../../lambdas/adapters/dynamodb/notification/unreachable-addresses.ts'
import { dynamoMfaRecords } from '../../../lambdas/adapters/dynamodb/session/mfa-records.ts'
import { startAccountsService } from '../../support/aws/accounts-service.ts'

/* A table and a user pool as they are after the first deployment: empty. */

const clock = { now: () => Date.parse('2026-11-22T05:00:00Z') }
let accountsService: Awaited<ReturnType<typeof startAccountsService>>
let table: Table
let store: ItemStore

beforeAll(async () => {
  accountsService = await startAccountsService()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = accountsService.engine.endpoint
  table = openTable('setup')
  await ensureTable(table.client, table.name)
  store = openItemStore(table.client, table.name)
})
afterAll(async () => {
  table.client.destroy()
  await accountsService.stop()
})

async function signedUp(Username: string, { confirmed = true } = {}): Promise<void> {
  const UserPoolId = accountsService.service.userPoolId
  const attributes = { email: `${Username}@contoh.id`, email_verified: 'true', name: `Ibu ${Username}` }
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  await accountsService.client.send(
    new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }),
  )
  if (!confirmed) return
  const Password = 'Paspor-2026'
  await accountsService.client.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
  )
}

const firstAdmin = (username: string) =>
  makeFirstAdmin(
    store,
    { cognito: accountsService.client, userPoolId: accountsService.service.userPoolId },
    username,
    clock.now(),
  )

it('loads offices and holidays once, and never over what the national admin has made of them', async () => {
  expect(await loadInitialData(store)).toEqual([
    'office tangerang: added',
    'office bsd: added',
    'holidays 2026 (official): added',
    'holidays 2027 (provisional): added',
  ])
  const offices = dynamoOffices(table, clock, 0)
  expect((await offices.list()).map(({ id }) => id).sort()).toEqual(['bsd', 'tangerang'])
  expect((await offices.holidays([2026]))[0]?.days.length).toBeGreaterThan(10)

  const moved = await offices.find('bsd')
  await store.put({ ...keys.office('bsd'), ...moved, address: 'Jalan Baru No. 1', version: 2 })
  for (const line of await loadInitialData(store)) expect(line).toMatch(/: there already, left as it is$/)
  expect(await dynamoOffices(table, clock, 0).find('bsd')).toMatchObject({ address: 'Jalan Baru No. 1' })
})

it('makes one national admin, with the entry in the audit, and says so again when asked again', async () => {
  await signedUp('ratna')
  expect(await firstAdmin('Ratna')).toBe('ratna is national admin from now on')
  const [member] = await dynamoStaff(table, clock).of('national')
  expect(member).toMatchObject({ username: 'ratna', fullName: 'Ibu ratna', role: 'national' })
  expect(await dynamoAccountRecords(table).find(member?.account ?? '')).toMatchObject({
    grants: [{ role: 'national' }],
  })
  const day = { from: clock.now() - 1000, to: clock.now() + 1000, limit: 5 }
  const { entries } = await dynamoAudit(table, clock).entries('national', day)
  expect(entries).toMatchObject([{ action: 'grant-given', username: 'npm run setup', details: { username: 'ratna' } }])

  expect(await firstAdmin('ratna')).toBe('ratna is national admin already')
  expect((await dynamoAudit(table, clock).entries('national', day)).entries).toHaveLength(1)
})

it('says so when the right was written by somebody else meanwhile', async () => {
  const late = { ...store, partition: async () => [] }
  const again = makeFirstAdmin(
    late,
    { cognito: accountsService.client, userPoolId: accountsService.service.userPoolId },
    'ratna',
    clock.now(),
  )
  await expect(again).rejects.toThrow('ratna was given a right of the same kind meanwhile; nothing is written')
})

it('makes no second one: that is for the first', async () => {
  await signedUp('eko')
  await expect(firstAdmin('eko')).rejects.toThrow(
    'There is a national admin already (ratna), who can give rights to eko under Petugas.',
  )
})

it('takes the second step off a national admin who has lost the phone, with the entry in the audit', async () => {
  const [ratna] = await dynamoStaff(table, clock).of('national')
  const mfaRecords = dynamoMfaRecords(table, clock)
  const account = ratna?.account ?? ''
  const reset = (username: string) =>
    resetMfaFromSetup(
      store,
      { cognito: accountsService.client, userPoolId: accountsService.service.userPoolId },
      username,
      clock.now(),
    )
  await mfaRecords.begin(account, 1, [])
  expect(await reset('Ratna')).toMatch(/^ratna logs in with the password from now on/)
  expect(await mfaRecords.find(account)).toBeUndefined()
  const day = { from: clock.now() - 1000, to: clock.now() + 1000, action: 'second-step-reset', limit: 5 } as const
  const auditEntries = async () => (await dynamoAudit(table, clock).entries('national', day)).entries
  expect(await auditEntries()).toMatchObject([{ username: 'npm run setup', details: { account, username: 'ratna' } }])

  expect(await reset('ratna')).toBe('ratna has no second step; every session is over')
  // What the accounts service asked for past us may be gone with it, and every session is.
  expect(await auditEntries()).toHaveLength(2)
  await signedUp('warga')
  expect(await reset('warga')).toBe('warga has no second step; every session is over')
  await expect(reset('siapa')).rejects.toBeInstanceOf(SetupProblem)
})

it.each([
  ['siapa', {}, 'There is no account siapa'],
  ['baru', { confirmed: false }, 'The account baru is not confirmed'],
])('%s is told what is missing', async (username, how, problem) => {
  if ('confirmed' in how) await signedUp(username, how)
  const failed = firstAdmin(username)
  await expect(failed).rejects.toThrow(problem)
  await expect(failed).rejects.toBeInstanceOf(SetupProblem)
})

it('takes the mark off an address that mail did not reach, however it was written', async () => {
  const addresses = dynamoUnreachableAddresses(table, clock)
  await addresses.mark('Ibu.Sari@contoh.id', 'bounced')
  expect(await clearAddress(table, ' ibu.sari@Contoh.id\n')).toBe(
    'The mark "bounced" of 2026-11-22 is gone; our mails go there again.',
  )
  expect(await addresses.unreachable('ibu.sari@contoh.id')).toBeUndefined()
  expect(await clearAddress(table, 'ibu.sari@contoh.id')).toContain('not marked')
  await expect(clearAddress(table, 'ibu.sari')).rejects.toBeInstanceOf(SetupProblem)
})

it('knows where an environment lives from its deployment, or is told', () => {
  const [dev] = environments
  if (!dev) throw new Error('no environment')
  const folder = mkdtempSync(join(tmpdir(), 'antrian-setup-'))
  const file = join(folder, 'outputs.json')
  expect(() => deployedNames(dev, {}, file)).toThrow('deploy it from this machine, or set TABLE_NAME and USER_POOL_ID')
  const outputs = { TableName: 'table-1', UserPoolId: 'pool-1', SiteOrigin: 'https://x' }
  writeFileSync(file, JSON.stringify({ 'antrian-paspor-dev-service': outputs }))
  expect(deployedNames(dev, {}, file)).toEqual({ tableName: 'table-1', userPoolId: 'pool-1' })
  expect(deployedNames(dev, { TABLE_NAME: 'table-1' }, file).tableName).toBe('table-1')
  // Left in the shell from another environment, it must not fill or change that one's table.
  for (const left of [{ TABLE_NAME: 'prod-table' }, { USER_POOL_ID: 'prod-pool' }])
    expect(() => deployedNames(dev, left, file)).toThrow(
      /^(\w+) is prod-\w+, and dev was deployed from here with .*unset \1/,
    )
  // The pool is for `setup` only: what works on the table alone does not ask for it.
  expect(deployedTableName(dev, {}, file)).toBe('table-1')
  expect(deployedTableName(dev, { TABLE_NAME: 'restored' }, join(folder, 'none.json'))).toBe('restored')
  expect(() => deployedTableName(dev, {}, join(folder, 'none.json'))).toThrow(
    /set TABLE_NAME to the output .*dev-service/,
  )
  // Both piles of what could not be told, or none: half of it told would pass for all.
  const withFailedBatches = { ...outputs, FailedBatchesBucket: 'bucket-1' }
  expect(() => deployedReplaySources(dev, {}, file)).toThrow(
    /set TABLE_NAME and FAILED_BATCHES_BUCKET to the outputs .*dev-service/,
  )
  writeFileSync(file, JSON.stringify({ 'antrian-paspor-dev-service': withFailedBatches }))
  expect(deployedReplaySources(dev, {}, file)).toEqual({ tableName: 'table-1', failedBatchesBucket: 'bucket-1' })
  expect(() => deployedReplaySources(dev, { FAILED_BATCHES_BUCKET: 'of-prod' }, file)).toThrow(
    'unset FAILED_BATCHES_BUCKET',
  )
  rmSync(folder, { recursive: true })
})
