import { createHash } from 'node:crypto'
import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { ensureTable } from '../../infra/local/table.ts'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import { openTable, type Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { bookingItem, type Item, isSlot } from '../../lambdas/adapters/dynamodb/items.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoPeople } from '../../lambdas/adapters/dynamodb/people.ts'
import { dynamoQuotaBook } from '../../lambdas/adapters/dynamodb/quota-book.ts'
import { keys } from '../../lambdas/adapters/dynamodb/table.ts'
import type { BookingApplicant } from '../../lambdas/contract/schemas.ts'
import type { Booking, SlotRef } from '../../lambdas/domain/booking.ts'
import { Nik } from '../../lambdas/domain/nik.ts'
import type { Holidays, Office } from '../../lambdas/domain/office.ts'
import { bookSlot } from '../../lambdas/usecases/book-slot.ts'
import { cancelBooking } from '../../lambdas/usecases/cancel-booking.ts'
import { editQuota } from '../../lambdas/usecases/edit-quota.ts'
import type { Ledger } from '../../lambdas/usecases/ledger.ts'
import type { NikVault } from '../../lambdas/usecases/ports.ts'
import { rescheduleBooking } from '../../lambdas/usecases/reschedule-booking.ts'
import { sweep } from '../../lambdas/usecases/sweep.ts'
import { audit, bookingsIn, everyItem } from './audit.ts'
import { daysIn } from './days.ts'
import { startEngine } from './engine.ts'
import { maxWaitMs } from './limits.ts'
import { monday, noon, officesOf, tangerang } from './office.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Stands in for the key ring: the protocol only needs that equal NIKs have equal digests. */
export const plainVault: NikVault = {
  digest: async (nik) => hash(nik.reveal()),
  fingerprint: async (text) => hash(text).slice(0, 11),
  seal: async (nik) => Buffer.from(nik.reveal()).toString('base64'),
  open: async (sealed) => Nik.of(Buffer.from(sealed, 'base64').toString()),
}

/** Stands between a use case and the engine: may delay, refuse or lose an answer. */
export type Wire = (send: () => Promise<unknown>, command: string) => Promise<unknown>

/** The table as somebody behind a wire reaches it. */
export function behindWire(table: Table, wire: Wire): Table {
  const client = new Proxy(table.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: { constructor: { name: string } }) =>
            wire(() => target.send(command as never) as Promise<unknown>, command.constructor.name)
        : Reflect.get(target, name, target),
  })
  return { ...table, client }
}

/** A town with its immigration office: the real engine, the real protocol, a clock in the story's hand. */
export async function startTown(offices: readonly Office[] = [tangerang], holidays: readonly Holidays[] = []) {
  const engine = await startEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  const table = openTable('town', { connecting: maxWaitMs, answering: maxWaitMs })
  await ensureTable(table.client, table.name)
  const clock = {
    at: noon,
    now: () => clock.at,
    pass: (milliseconds: number) => {
      clock.at += milliseconds
    },
  }
  const known = officesOf(offices, holidays)

  /** The use cases as one caller has them, behind a wire that may fail. */
  const behind = (wire: Wire = (send) => send()) => {
    const wired = behindWire(table, wire)
    const deps = {
      ledger: dynamoLedger(wired),
      bookings: dynamoBookings(wired),
      people: dynamoPeople(wired),
      offices: known,
      vault: plainVault,
      clock,
    }
    const book = bookSlot(deps)
    const cancel = cancelBooking(deps)
    const edit = editQuota({ ...deps, book: dynamoQuotaBook(wired) })
    const reschedule = rescheduleBooking(deps)
    return {
      /** Sends one booking request. */
      books: (request: { account?: string; key: string; slot?: SlotRef; party: readonly BookingApplicant[] }) =>
        book(
          { ...(request.slot ?? monday), idempotencyKey: request.key, applicants: [...request.party] },
          { locale: 'id', by: { id: request.account ?? 'budi', username: request.account ?? 'budi' } },
        ),
      cancels: (id: string, account = 'budi') =>
        cancel({ id }, { locale: 'id', by: { id: account, username: account } }),
      moves: (id: string, { date, time }: Pick<SlotRef, 'date' | 'time'>, account = 'budi') =>
        reschedule({ id, date, time }, { locale: 'id', by: { id: account, username: account } }),
      setsQuota: (quota: number, slot: SlotRef = monday) =>
        edit({ ...slot, quota }, { locale: 'id', by: { id: 'admin', username: 'admin' } }),
      sweeps: async () => sweep({ ...deps, ledger: withoutEmptyDays(deps.ledger, await datesOfSlots(table)) }),
      ...daysIn(wired, deps),
    }
  }

  return {
    table,
    clock,
    offices: known,
    behind,
    ...behind(),

    givenSlot: ({ quota, slot = monday, opensAt = 0 }: { quota: number; slot?: SlotRef; opensAt?: number | null }) =>
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keys.slot(slot), quota, remaining: quota, claims: {}, ...(opensAt !== null && { opensAt }) },
        }),
      ),

    slotIfAny: (slot: SlotRef) => dynamoLedger(table).slot(slot),
    slot: async (slot: SlotRef = monday) => {
      const found = await dynamoLedger(table).slot(slot)
      if (!found) throw new Error('no such slot')
      return found
    },

    /** What a part of the house that is no part of the story writes into a booking: the desk, an outcome. */
    rewrites: (booking: Booking) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: bookingItem(booking) })),

    /** As time to live does after a week. */
    forgetsTombstones: async () =>
      deleteItems(
        table,
        (await everyItem(table)).filter(({ status }) => status === 'VOID'),
      ),

    bookings: async (): Promise<Booking[]> => bookingsIn(await everyItem(table)),

    /** Every law that the table breaks right now; stories expect none. */
    brokenLaws: () => audit(table, clock.now()),

    empty: async () => deleteItems(table, await everyItem(table)),
    stop: () => {
      table.client.destroy()
      return engine.stop()
    },
  }
}

export type Town = Awaited<ReturnType<typeof startTown>>

/** A pass of the sweeper asks for each of some seventy days; here nearly all of them are known to be empty. */
const withoutEmptyDays = (ledger: Ledger, dates: ReadonlySet<string>): Ledger => ({
  ...ledger,
  slotsOf: async (office, date) => (dates.has(date) ? ledger.slotsOf(office, date) : []),
})

const datesOfSlots = async (table: Table): Promise<ReadonlySet<string>> =>
  new Set((await everyItem(table)).filter(isSlot).map(({ PK }) => String(PK).split('#')[2] ?? ''))

/** As many as DynamoDB deletes in one batch. */
const batch = 25

async function deleteItems({ client, name }: Table, items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += batch) {
    const requests = items.slice(from, from + batch).map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } }))
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }))
  }
}
