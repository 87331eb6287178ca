import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { bookingOf, type Item, slotOf } from '../../lambdas/adapters/dynamodb/items.ts'
import type { Booking } from '../../lambdas/domain/booking.ts'
import { dayAt } from '../../lambdas/domain/dates.ts'
import { freeFrom } from '../../lambdas/domain/eligibility.ts'
import { brokenLaws } from '../../lambdas/domain/laws.ts'

/** The whole table, strongly consistent. */
export async function everyItem({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

export const bookingsIn = (items: readonly Item[]): Booking[] =>
  items.filter(({ SK }) => SK === 'BOOKING').flatMap((item) => bookingOf(item) ?? [])

/** Every breach of L1 to L3 in a table at an instant, one sentence each. */
export async function audit(table: Table, now: number): Promise<string[]> {
  const items = await everyItem(table)
  const bookings = bookingsIn(items)
  const byId = new Map(bookings.map((booking) => [booking.id, booking]))
  const ofSlots = items.flatMap((item) => {
    const [, office = '', date = ''] = String(item.PK).split('#')
    const [kind, time = ''] = String(item.SK).split('#')
    const slot = kind === 'SLOT' ? slotOf({ office, date, time }, item) : undefined
    return slot ? brokenLaws(slot, byId, now) : []
  })
  return [...ofSlots, ...twiceBooked(bookings, dayAt(now, 'Asia/Jakarta'))]
}

/** L3: people who hold two active bookings whose month has not ended. */
function twiceBooked(bookings: readonly Booking[], today: string): string[] {
  const open = bookings.filter(({ status, date }) => status === 'ACTIVE' && freeFrom(date) > today)
  const held = open.flatMap(({ id, applicants }) => applicants.map(({ nikDigest }) => [nikDigest, id] as const))
  const byPerson = Map.groupBy(held, ([digest]) => digest)
  return [...byPerson.values()]
    .filter((of) => of.length > 1)
    .map((of) => `L3: one person in ${of.map(([, id]) => id).join(' and ')}`)
}
