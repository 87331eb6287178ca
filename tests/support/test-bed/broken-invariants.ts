import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import type { Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { bookingOf, type TableItem } from '../../../lambdas/adapters/dynamodb/core/items.ts'
import { dynamoInvariantSource } from '../../../lambdas/adapters/dynamodb/operations/invariant-source.ts'
import type { Booking } from '../../../lambdas/domain/booking/booking.ts'
import { firstFreeDay } from '../../../lambdas/domain/booking/one-month-rule.ts'
import { dayAt } from '../../../lambdas/domain/shared/dates.ts'
import { checkInvariants } from '../../../lambdas/usecases/operations/check-invariants.ts'

/** The whole table, strongly consistent. */
export async function readAllItems({ client, name }: Table): Promise<TableItem[]> {
  const items: TableItem[] = []
  let from: TableItem | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

export const bookingsAmong = (items: readonly TableItem[]): Booking[] =>
  items.filter(({ SK }) => SK === 'BOOKING').flatMap((item) => bookingOf(item) ?? [])

/**
 * Every breach of the laws in a table at an instant, one sentence each: what the nightly check finds, with no patience, and
 * by a second way, which looks at no lock, who is booked twice.
 */
export async function findBrokenInvariants(table: Table, now: number): Promise<string[]> {
  const { broken } = await checkInvariants({
    evidence: dynamoInvariantSource(table),
    bookings: dynamoBookings(table),
    ledger: dynamoLedger(table),
    clock: { now: () => now },
    pauseBetweenReads: async () => {},
    maxWaitMs: 0,
  })
  return [...broken, ...peopleBookedTwice(bookingsAmong(await readAllItems(table)), dayAt(now, 'Asia/Jakarta'))]
}

/** L3: people who hold two active bookings whose month has not ended. */
function peopleBookedTwice(bookings: readonly Booking[], today: string): string[] {
  const open = bookings.filter(({ status, date }) => status === 'ACTIVE' && firstFreeDay(date) > today)
  const held = open.flatMap(({ id, applicants }) => applicants.map(({ nikDigest }) => [nikDigest, id] as const))
  const byPerson = Map.groupBy(held, ([digest]) => digest)
  return [...byPerson.values()]
    .filter((of) => of.length > 1)
    .map((of) => `I3: one person in ${of.map(([, id]) => id).join(' and ')}`)
}
