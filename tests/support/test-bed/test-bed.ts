import { createHash } from 'node:crypto'
import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { bookingItem, isSlotItem, type TableItem } from '../../../lambdas/adapters/dynamodb/core/items.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoSavedPeople } from '../../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { dynamoQuotaStore } from '../../../lambdas/adapters/dynamodb/quota/quota-store.ts'
import type { BookingApplicant } from '../../../lambdas/contract/http/schemas.ts'
import type { Booking, SlotRef } from '../../../lambdas/domain/booking/booking.ts'
import { Nik } from '../../../lambdas/domain/booking/nik.ts'
import type { Holidays, Office } from '../../../lambdas/domain/calendar/office.ts'
import { bookSlot } from '../../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../../lambdas/usecases/booking/cancel-booking.ts'
import type { Ledger } from '../../../lambdas/usecases/booking/ports.ts'
import { rescheduleBooking } from '../../../lambdas/usecases/booking/reschedule-booking.ts'
import { sweepExpiredClaims } from '../../../lambdas/usecases/booking/sweep-expired-claims.ts'
import type { NikVault } from '../../../lambdas/usecases/ports.ts'
import { editQuota } from '../../../lambdas/usecases/quota/edit-quota.ts'
import { startScratchEngine } from '../aws/engine.ts'
import { monday, noon, officesOf, tangerang } from '../fixtures/office.ts'
import { maxWaitMs } from '../time/limits.ts'
import { bookingsAmong, findBrokenInvariants, readAllItems } from './broken-invariants.ts'
import { officeDays } from './office-days.ts'

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
export function tableBehindWire(table: Table, wire: Wire): Table {
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
export async function startTestBed(offices: readonly Office[] = [tangerang], holidays: readonly Holidays[] = []) {
  const engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  const table = openTable('test-bed', { connectTimeoutMs: maxWaitMs, responseTimeoutMs: maxWaitMs })
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
    const wired = tableBehindWire(table, wire)
    const deps = {
      ledger: dynamoLedger(wired),
      bookings: dynamoBookings(wired),
      people: dynamoSavedPeople(wired),
      offices: known,
      vault: plainVault,
      clock,
    }
    const book = bookSlot(deps)
    const cancel = cancelBooking(deps)
    const edit = editQuota({ ...deps, quotaStore: dynamoQuotaStore(wired) })
    const reschedule = rescheduleBooking(deps)
    return {
      /** Sends one booking request. */
      book: (request: { account?: string; key: string; slot?: SlotRef; party: readonly BookingApplicant[] }) =>
        book(
          { ...(request.slot ?? monday), idempotencyKey: request.key, applicants: [...request.party] },
          { locale: 'id', by: { id: request.account ?? 'budi', username: request.account ?? 'budi' } },
        ),
      cancel: (id: string, account = 'budi') =>
        cancel({ id }, { locale: 'id', by: { id: account, username: account } }),
      move: (id: string, { date, time }: Pick<SlotRef, 'date' | 'time'>, account = 'budi') =>
        reschedule({ id, date, time }, { locale: 'id', by: { id: account, username: account } }),
      setQuota: (quota: number, slot: SlotRef = monday) =>
        edit({ ...slot, quota }, { locale: 'id', by: { id: 'admin', username: 'admin' } }),
      sweep: async () =>
        sweepExpiredClaims({ ...deps, ledger: withoutEmptyDays(deps.ledger, await datesOfSlots(table)) }),
      ...officeDays(wired, deps),
    }
  }

  return {
    table,
    clock,
    offices: known,
    behind,
    ...behind(),

    addSlot: ({ quota, slot = monday, opensAt = 0 }: { quota: number; slot?: SlotRef; opensAt?: number | null }) =>
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keys.slot(slot), quota, remaining: quota, claims: {}, ...(opensAt !== null && { opensAt }) },
        }),
      ),

    findSlot: (slot: SlotRef) => dynamoLedger(table).readSlot(slot),
    slot: async (slot: SlotRef = monday) => {
      const found = await dynamoLedger(table).readSlot(slot)
      if (!found) throw new Error('no such slot')
      return found
    },

    /** What a part of the house that is no part of the story writes into a booking: the desk, an outcome. */
    putBooking: (booking: Booking) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: bookingItem(booking) })),

    /** As time to live does after a week. */
    deleteTombstones: async () =>
      deleteItems(
        table,
        (await readAllItems(table)).filter(({ status }) => status === 'VOID'),
      ),

    bookings: async (): Promise<Booking[]> => bookingsAmong(await readAllItems(table)),

    /** Every law that the table breaks right now; stories expect none. */
    brokenInvariants: () => findBrokenInvariants(table, clock.now()),

    empty: async () => deleteItems(table, await readAllItems(table)),
    stop: () => {
      table.client.destroy()
      return engine.stop()
    },
  }
}

export type TestBed = Awaited<ReturnType<typeof startTestBed>>

/** A pass of the sweeper asks for each of some seventy days; here nearly all of them are known to be empty. */
const withoutEmptyDays = (ledger: Ledger, dates: ReadonlySet<string>): Ledger => ({
  ...ledger,
  readDaySlots: async (office, date) => (dates.has(date) ? ledger.readDaySlots(office, date) : []),
})

const datesOfSlots = async (table: Table): Promise<ReadonlySet<string>> =>
  new Set((await readAllItems(table)).filter(isSlotItem).map(({ PK }) => String(PK).split('#')[2] ?? ''))

/** As many as DynamoDB deletes in one batch. */
const batch = 25

async function deleteItems({ client, name }: Table, items: readonly TableItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += batch) {
    const requests = items.slice(from, from + batch).map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } }))
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }))
  }
}
