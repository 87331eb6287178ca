import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { dynamoReleaseSchedules } from '../../../lambdas/adapters/dynamodb/release/release-schedules.ts'
import { dynamoScheduledReleases } from '../../../lambdas/adapters/dynamodb/release/scheduled-releases.ts'
import { listOffices } from '../../../lambdas/usecases/calendar/list-offices.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { noon, officesOf, tangerang } from '../../support/fixtures/office.ts'

const hour = 3_600_000
const week = { at: noon + hour, from: '2027-01-11', to: '2027-01-15' }
const next = { at: noon + 2 * hour, from: '2027-01-18', to: '2027-01-22' }
let engine: Awaited<ReturnType<typeof startScratchEngine>>
let table: Table
const clock = { at: noon, now: () => clock.at }

beforeAll(async () => {
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('openings')
  await ensureTable(table.client, table.name)
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
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
  await dynamoReleaseSchedules(table).change('tangerang', async () => [week, next])
  clock.at = week.at - 1
  const list = listOffices({
    offices: officesOf([tangerang, { ...tangerang, id: 'bsd' }]),
    scheduledReleases: dynamoScheduledReleases({ ...table, client }, clock),
    clock,
  })
  const readOffices = async () => {
    const answer = await list({}, { locale: 'id' })
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.offices.map(({ nextOpening }) => nextOpening?.from)
  }
  expect(await readOffices()).toEqual(['2027-01-11', undefined])
  clock.at = week.at
  expect(await readOffices()).toEqual(['2027-01-18', undefined])
  expect(queries).toBe(1)
})
