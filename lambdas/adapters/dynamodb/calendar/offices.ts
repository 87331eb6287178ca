import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Holidays, Office } from '../../../domain/calendar/office.ts'
import type { Clock, Offices } from '../../../usecases/ports.ts'
import { cached, defaultCacheTtlMs } from '../core/cache.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/** How long an office that is not known is taken for unknown, in milliseconds: it may just have been added. */
const unknownOfficeTtlMs = 1000

/** @param keepFor milliseconds; with 0, every call reads */
export function dynamoOffices(table: Table, clock: Clock, cacheTtlMs: number = defaultCacheTtlMs): Offices {
  const offices = cached(clock, cacheTtlMs, () => readOffices(table))
  const newest = cached(clock, Math.min(cacheTtlMs, unknownOfficeTtlMs), () => readOffices(table))
  const holidays = new Map<number, () => Promise<Holidays | undefined>>()
  const holidaysOf = (year: number) => {
    const read = holidays.get(year) ?? cached(clock, cacheTtlMs, () => readHolidays(table, year))
    holidays.set(year, read)
    return read()
  }
  return {
    list: offices,
    async find(id) {
      const is = (office: Office) => office.id === id
      return (await offices()).find(is) ?? (await newest()).find(is)
    },
    async holidays(years) {
      const lists = await Promise.all([...new Set(years)].map(holidaysOf))
      return lists.filter((list) => list !== undefined)
    },
  }
}

/** By name, as people look for them. */
async function readOffices({ client, name }: Table): Promise<Office[]> {
  const query = new QueryCommand({
    TableName: name,
    KeyConditionExpression: '#pk = :offices',
    ExpressionAttributeNames: { '#pk': 'PK' },
    ExpressionAttributeValues: { ':offices': keys.office('').PK },
  })
  const { Items = [] } = await callAws(() => client.send(query))
  const offices = Items.map(({ PK, SK, version, ...office }) => office as unknown as Office)
  return offices.sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

async function readHolidays({ client, name }: Table, year: number): Promise<Holidays | undefined> {
  const get = new GetCommand({ TableName: name, Key: keys.holidays(year) })
  const { Item: item } = await callAws(() => client.send(get))
  if (!item) return undefined
  const { PK, SK, ...list } = item
  return list as unknown as Holidays
}
