import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureTable } from '../../../infra/local/table.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/client.ts'
import { dynamoOpenings } from '../../../lambdas/adapters/dynamodb/openings.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/table.ts'
import { listOffices } from '../../../lambdas/usecases/list-offices.ts'
import { startEngine } from '../../support/engine.ts'
import { noon, officesOf, tangerang } from '../../support/office.ts'

const hour = 3_600_000
const week = { office: 'tangerang', opensAt: noon + hour, from: '2027-01-11', to: '2027-01-15' }
let engine: Awaited<ReturnType<typeof startEngine>>
let table: Table
const clock = { at: noon, now: () => clock.at }

beforeAll(async () => {
  engine = await startEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('openings')
  await ensureTable(table.client, table.name)
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
})

it('an opening that was announced is found until it comes, and its item ends a day later', async () => {
  const openings = dynamoOpenings(table, clock)
  await openings.announce({ ...week, opensAt: noon, from: '2027-01-04' })
  await openings.announce({ ...week, opensAt: noon + 2 * hour, from: '2027-01-18', to: '2027-01-22' })
  await openings.announce(week)
  await openings.announce(week)
  const upcoming = await openings.upcoming(noon)
  expect(upcoming.map(({ from }) => from)).toEqual(['2027-01-11', '2027-01-18'])
  expect(upcoming[0]).toEqual(week)
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': keys.openings },
    }),
  )
  expect(Items).toHaveLength(3)
  expect(Items?.[1]).toMatchObject({ expiresAt: (noon + hour) / 1000 + 86_400 })
})

it('offices tell the next one; when it has come they tell the one after, with no write and no read between', async () => {
  let queries = 0
  const client = new Proxy(table.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: never) => {
            queries++
            return target.send(command)
          }
        : Reflect.get(target, name, target),
  })
  clock.at = week.opensAt - 1
  const list = listOffices({
    offices: officesOf([tangerang, { ...tangerang, id: 'bsd' }]),
    openings: dynamoOpenings({ ...table, client }, clock),
    clock,
  })
  const told = async () => {
    const answer = await list({}, { locale: 'id' })
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.offices.map(({ nextOpening }) => nextOpening?.from)
  }
  expect(await told()).toEqual(['2027-01-11', undefined])
  clock.at = week.opensAt
  expect(await told()).toEqual(['2027-01-18', undefined])
  expect(queries).toBe(1)
})
