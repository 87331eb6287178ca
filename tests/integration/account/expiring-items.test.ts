import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { dynamoEmailChanges } from '../../../lambdas/adapters/dynamodb/account/email-changes.ts'
import { dynamoUnconfirmedSignUps } from '../../../lambdas/adapters/dynamodb/account/unconfirmed-sign-ups.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../../../lambdas/adapters/dynamodb/core/rate-limiter.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'

/* What the table keeps for a while only, on the real engine. */

const clock = { at: Date.parse('2026-12-01T00:00:00Z'), now: () => clock.at }
const seconds = (n: number) => {
  clock.at += n * 1000
}
const vault = { fingerprint: async (text: string) => `print ${text.length} ${text.slice(-8)}` }

let engine: Awaited<ReturnType<typeof startScratchEngine>>
let table: Table
beforeAll(async () => {
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('passing')
  await ensureTable(table.client, table.name)
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
})

describe('a limit', () => {
  const often = { times: 3, seconds: 60 }

  test('lets exactly as many through as may, however many come at once', async () => {
    const limits = dynamoRateLimiter(table, clock)
    const taken = await Promise.all(Array.from({ length: 20 }, () => limits.take('rush', often)))
    expect(taken.filter(Boolean)).toHaveLength(3)
  })

  test('begins anew when its time is over, not before, and is nobody else’s', async () => {
    const limits = dynamoRateLimiter(table, clock)
    const once = { times: 1, seconds: 900 }
    expect(await limits.take('mail', once)).toBe(true)
    seconds(899)
    expect(await limits.take('mail', once)).toBe(false)
    expect(await limits.take('other', once)).toBe(true)
    seconds(1)
    expect(await limits.take('mail', once)).toBe(true)
    expect(await limits.take('mail', once)).toBe(false)
  })

  test('takes back what was no attempt, once for each time, and nothing of a window that is over', async () => {
    const limits = dynamoRateLimiter(table, clock)
    const twice = { times: 2, seconds: 60 }
    for (const may of [true, true, false]) expect(await limits.take('code', twice)).toBe(may)
    await limits.refund('code')
    for (const may of [true, false]) expect(await limits.take('code', twice)).toBe(may)
    for (let n = 0; n < 5; n++) await limits.refund('code')
    for (const may of [true, true, false]) expect(await limits.take('code', twice)).toBe(may)
    seconds(60)
    await limits.refund('code')
    await limits.refund('never taken')
    for (const what of ['code', 'never taken'])
      for (const may of [true, true, false]) expect(await limits.take(what, twice)).toBe(may)
  })
})

describe('a newcomer', () => {
  test('is known by the password of the sign-up, for a week; what is kept is not the password', async () => {
    const newcomers = dynamoUnconfirmedSignUps(table, vault, clock)
    await newcomers.save('rina', 'Paspor-2026')
    expect(await newcomers.checkPassword('rina', 'Paspor-2026')).toBe(true)
    expect(await newcomers.checkPassword('rina', 'Paspor-2027')).toBe(false)
    expect(await newcomers.checkPassword('nobody', 'Paspor-2026')).toBe(false)
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.unconfirmedSignUp('rina') }),
    )
    expect(JSON.stringify(Item)).not.toContain('Paspor')
    seconds(7 * 24 * 3600)
    expect(await newcomers.checkPassword('rina', 'Paspor-2026')).toBe(false)
  })

  test('with the same password as another is kept differently', async () => {
    const newcomers = dynamoUnconfirmedSignUps(table, vault, clock)
    const readNewcomer = async (username: string) => {
      await newcomers.save(username, 'Paspor-2026')
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.unconfirmedSignUp(username) }),
      )
      return Buffer.from(Item?.digest).toString()
    }
    expect(await readNewcomer('one')).not.toBe(await readNewcomer('two'))
  })

  test('is forgotten once confirmed', async () => {
    const newcomers = dynamoUnconfirmedSignUps(table, vault, clock)
    await newcomers.save('sari', 'Paspor-2026')
    await newcomers.remove('sari')
    expect(await newcomers.checkPassword('sari', 'Paspor-2026')).toBe(false)
  })
})

test('a new address is remembered for a day, as long as its code is good', async () => {
  const changes = dynamoEmailChanges(table, clock)
  await changes.begin('sub', 'baru@contoh.id')
  seconds(24 * 3600 - 1)
  expect(await changes.pending('sub')).toBe('baru@contoh.id')
  seconds(1)
  expect(await changes.pending('sub')).toBeUndefined()
})
