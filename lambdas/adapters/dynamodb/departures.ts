import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Departure } from '../../domain/departure.ts'
import type { Departures } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { departureOf, type Item } from './items.ts'
import { keys } from './table.ts'

/** What left a day, one query per day. */
export const dynamoDepartures = (table: Table): Departures => ({
  of: async (office, dates) => (await Promise.all(dates.map((date) => readDay(table, office, date)))).flat(),
})

async function readDay({ client, name }: Table, office: string, date: string): Promise<Departure[]> {
  const departures: Departure[] = []
  let from: Item | undefined
  do {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :day',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':day': keys.left(office, date) },
      ExclusiveStartKey: from,
    })
    const page = await calling(() => client.send(query))
    departures.push(...(page.Items ?? []).map(departureOf))
    from = page.LastEvaluatedKey
  } while (from)
  return departures
}
