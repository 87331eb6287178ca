import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { bookingOf, type Item, lockOf, slotOf } from '../../lambdas/adapters/dynamodb/items.ts'
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
  const today = dayAt(now, 'Asia/Jakarta')
  return [...ofSlots, ...twiceBooked(bookings, today), ...brokenLocks(items, byId, today)]
}

/** L3 stands on the locks: every open booking has its own, and every lock that still holds has its booking. */
function brokenLocks(items: readonly Item[], bookings: ReadonlyMap<string, Booking>, today: string): string[] {
  const locks = new Map(
    items.flatMap((item) => (item.SK === 'LOCK' ? [[String(item.PK).slice(4), lockOf(item)] as const] : [])),
  )
  const missing = [...bookings.values()]
    .filter(({ status, date }) => status === 'ACTIVE' && freeFrom(date) > today)
    .filter(({ id, applicants }) => applicants.some(({ nikDigest }) => locks.get(nikDigest)?.bookingId !== id))
  const stray = [...locks.values()].filter((lock) => lock && lock.freeFrom > today && !bookings.has(lock.bookingId))
  return [
    ...missing.map(({ id }) => `L3: booking ${id} lacks a lock`),
    ...stray.map((lock) => `L3: a lock of ${lock?.bookingId}, no booking`),
  ]
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
