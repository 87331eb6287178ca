import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DayRecord } from '../../../domain/calendar/day-availability.ts'
import type { SlotRecord } from '../../../domain/calendar/slot.ts'
import type { Calendars } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { isSlotItem, slotTimeOf } from '../core/items.ts'
import { keys } from '../core/table.ts'

/** One query per day, all at once; the claims stay behind, only the figures come. */
export const dynamoCalendars = (table: Table): Calendars => ({
  days: (office, dates) => Promise.all(dates.map((date) => readCalendarDay(table, office, date))),
})

async function readCalendarDay({ client, name }: Table, office: string, date: string): Promise<DayRecord> {
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
    const page = await callAws(() => client.send(query))
    for (const item of page.Items ?? []) {
      if (item.SK === 'DAY') closed = item.closed === true
      if (isSlotItem(item)) {
        const { quota, remaining, opensAt, closed: shut } = item as unknown as SlotRecord
        slots.push({
          time: slotTimeOf(item),
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
