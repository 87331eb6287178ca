import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Holidays, Office } from '../../domain/office.ts'
import type { Clock, Offices } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { halfAMinute, kept } from './kept.ts'
import { keys } from './table.ts'

/** Offices and holidays, each list kept for half a minute. */
export function dynamoOffices(table: Table, clock: Clock): Offices {
  const offices = kept(clock, halfAMinute, () => readOffices(table))
  const holidays = new Map<number, () => Promise<Holidays | undefined>>()
  const holidaysOf = (year: number) => {
    const read = holidays.get(year) ?? kept(clock, halfAMinute, () => readHolidays(table, year))
    holidays.set(year, read)
    return read()
  }
  return {
    list: offices,
    find: async (id) => (await offices()).find((office) => office.id === id),
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
  const { Items = [] } = await calling(() => client.send(query))
  const offices = Items.map(({ PK, SK, ...office }) => office as unknown as Office)
  return offices.sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

async function readHolidays({ client, name }: Table, year: number): Promise<Holidays | undefined> {
  const get = new GetCommand({ TableName: name, Key: keys.holidays(year) })
  const { Item: item } = await calling(() => client.send(get))
  if (!item) return undefined
  const { PK, SK, ...list } = item
  return list as unknown as Holidays
}
