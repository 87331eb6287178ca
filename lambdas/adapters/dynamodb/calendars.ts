import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DayRecord } from '../../domain/calendar.ts'
import type { SlotRecord } from '../../domain/slot.ts'
import type { Calendars } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { isSlot, timeOf } from './items.ts'
import { keys } from './table.ts'

/** One query per day, all at once; the claims stay behind, only the figures come. */
export const dynamoCalendars = (table: Table): Calendars => ({
  days: (office, dates) => Promise.all(dates.map((date) => readDay(table, office, date))),
})

async function readDay({ client, name }: Table, office: string, date: string): Promise<DayRecord> {
  const slots: SlotRecord[] = []
  let closed = false
  let from: Record<string, unknown> | undefined
  do {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :day',
      ProjectionExpression: '#sk, #quota, #remaining, #opensAt, #closed',
      ExpressionAttributeNames: {
        '#pk': 'PK',
        '#sk': 'SK',
        '#quota': 'quota',
        '#remaining': 'remaining',
        '#opensAt': 'opensAt',
        '#closed': 'closed',
      },
      ExpressionAttributeValues: { ':day': keys.day(office, date) },
      ExclusiveStartKey: from,
    })
    const page = await calling(() => client.send(query))
    for (const item of page.Items ?? []) {
      if (item.SK === 'DAY') closed = item.closed === true
      if (isSlot(item)) {
        const { quota, remaining, opensAt, closed: shut } = item as unknown as SlotRecord
        slots.push({
          time: timeOf(item),
          quota,
          remaining,
          ...(opensAt !== undefined && { opensAt }),
          ...(shut && { closed: shut }),
        })
      }
    }
    from = page.LastEvaluatedKey
  } while (from)
  return { date, slots, ...(closed && { closed }) }
}
