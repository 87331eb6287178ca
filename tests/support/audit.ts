import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { dynamoEvidence } from '../../lambdas/adapters/dynamodb/evidence.ts'
import { bookingOf, type Item } from '../../lambdas/adapters/dynamodb/items.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import type { Booking } from '../../lambdas/domain/booking.ts'
import { dayAt } from '../../lambdas/domain/dates.ts'
import { freeFrom } from '../../lambdas/domain/eligibility.ts'
import { checkLaws } from '../../lambdas/usecases/check-laws.ts'

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

/**
 * Every breach of the laws in a table at an instant, one sentence each: what the nightly check finds, with no patience, and
 * by a second way, which looks at no lock, who is booked twice.
 */
export async function audit(table: Table, now: number): Promise<string[]> {
  const { broken } = await checkLaws({
    evidence: dynamoEvidence(table),
    bookings: dynamoBookings(table),
    ledger: dynamoLedger(table),
    clock: { now: () => now },
    pause: async () => {},
    patience: 0,
  })
  return [...broken, ...twiceBooked(bookingsIn(await everyItem(table)), dayAt(now, 'Asia/Jakarta'))]
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
