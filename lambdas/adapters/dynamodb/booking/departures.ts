import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Departure } from '../../../domain/booking/departure.ts'
import type { Departures } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { departureOf, type TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'

/** What left a day, one query per day. */
export const dynamoDepartures = (table: Table): Departures => ({
  of: async (office, dates) => (await Promise.all(dates.map((date) => readDepartures(table, office, date)))).flat(),
})

async function readDepartures({ client, name }: Table, office: string, date: string): Promise<Departure[]> {
  const departures: Departure[] = []
  let from: TableItem | undefined
  do {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :day',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':day': keys.departures(office, date) },
      ExclusiveStartKey: from,
    })
    const page = await callAws(() => client.send(query))
    departures.push(...(page.Items ?? []).map(departureOf))
    from = page.LastEvaluatedKey
  } while (from)
  return departures
}
