import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Booking, rawQueueCode } from '../../../domain/booking/booking.ts'
import {
  type BookingMove,
  type Claim,
  claimOf,
  type Ledger,
  type LedgerSlot,
  type LockedApplicant,
} from '../../../usecases/booking/ports.ts'
import { auditWrite } from '../administration/audit.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf, updateIf } from '../core/conditional-write.ts'
import * as conditions from '../core/conditions/index.ts'
import {
  bookingItem,
  bookingRecordOf,
  departureItem,
  ledgerSlotOf,
  nikLockOf,
  slotTimeOf,
  type TableItem,
} from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact } from '../core/transaction.ts'

/** Tombstones outlive every writer they could have to fence: no function runs longer than 15 minutes. */
const tombstoneSeconds = 7 * 24 * 60 * 60

/** The booking protocol on DynamoDB: each step one conditional write (docs/booking-protocol.md). */
export function dynamoLedger(table: Table): Ledger {
  const { client, name } = table
  const get = async (key: TableItem): Promise<TableItem | undefined> =>
    (await callAws(() => client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })))).Item

  return {
    async precheck(ref, nikDigests) {
      const [slot, day, ...locks] = await readAll(table, [
        keys.slot(ref),
        keys.dayState(ref.office, ref.date),
        ...nikDigests.map(keys.lock),
      ])
      const found = ledgerSlotOf(ref, slot)
      return { ...(found && { slot: found }), closed: day?.closed === true, locks: locks.map(nikLockOf) }
    },

    readLocks: async (nikDigests) =>
      (await readAll(table, nikDigests.map(keys.lock), { ConsistentRead: true })).map(nikLockOf),

    readBooking: async (id) => bookingRecordOf(await get(keys.booking(id))),

    readSlot: async (ref) => ledgerSlotOf(ref, await get(keys.slot(ref))),

    async addClaim(ref, id, claim, { early = false } = {}) {
      const outcome = await updateIf(table, conditions.addClaimUpdate(ref, id, claim, early))
      return outcome === 'done' ? claim : claimRefusal(ledgerSlotOf(ref, outcome.previous), id, claim, early)
    },

    async commit(booking, { freeFrom, today, replaces }) {
      const { id: bookingId, account } = booking
      const failed = await transact<'booking' | 'replaced' | 'code' | number>(table, [
        ['booking', { Put: { TableName: name, Item: bookingItem(booking), ...conditions.ifAbsent, ...returningOld } }],
        ['code', { Put: { TableName: name, Item: keys.bookingByCode(rawQueueCode(bookingId), bookingId) } }],
        ...(replaces
          ? [
              [
                'replaced',
                { Update: { TableName: name, ...conditions.markReplacedUpdate(replaces, booking) } },
              ] as const,
            ]
          : []),
        ...booking.applicants.map(({ nikDigest }, index) => {
          const Item = { ...keys.lock(nikDigest), bookingId, account, freeFrom }
          return [index, { Put: { TableName: name, Item, ...conditions.ifLockFree(today), ...returningOld } }] as const
        }),
      ])
      // The booking first: when it stands, the locks refuse because they are its own.
      const existing = bookingRecordOf(failed.get('booking'))
      if (existing) return { existing }
      if (failed.has('replaced')) return 'not-replaceable'
      return failed.size === 0 ? 'committed' : { locked: lockedApplicants(failed) }
    },

    async fence(id, now) {
      const expiresAt = Math.floor(now / 1000) + tombstoneSeconds
      const outcome = await putIf(table, {
        Item: { ...keys.booking(id), status: 'VOID', expiresAt },
        ...conditions.ifAbsent,
      })
      return outcome === 'done' ? undefined : bookingRecordOf(outcome.previous)
    },

    async returnClaim(ref, id, claim) {
      await updateIf(table, conditions.returnClaimUpdate(ref, id, claim))
    },

    cancel: (booking, options) => cancelBookingItems(table, booking, options),

    move: (booking, to) => moveBookingItems(table, booking, to),

    readDaySlots: (office, date) => readSlots(table, office, date),
  }
}

const returningOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

/** Own claim there: our lost answer, or the key used for something else. Otherwise open or not, and full. */
function claimRefusal(
  slot: LedgerSlot | undefined,
  id: string,
  claim: Claim,
  early: boolean,
): Claim | 'key-reused' | 'full' | 'not-open' {
  const held = slot?.claims[id]
  if (held) return held.n === claim.n && held.h === claim.h ? held : 'key-reused'
  if (!slot || slot.closed) return 'not-open'
  if (early) return 'full'
  return slot.opensAt !== undefined && slot.opensAt <= claim.at ? 'full' : 'not-open'
}

const lockedApplicants = (failed: ReadonlyMap<string | number, TableItem>): LockedApplicant[] =>
  [...failed].flatMap(([label, was]) => (typeof label === 'string' ? [] : [{ index: label, lock: nikLockOf(was) }]))

async function cancelBookingItems(
  table: Table,
  booking: Booking,
  { free, cancellation, audit }: Parameters<Ledger['cancel']>[1],
): Promise<'cancelled' | 'changed'> {
  const { name: TableName } = table
  const locks = free ? booking.applicants : []
  const failed = await transact<string>(table, [
    ['booking', { Update: { TableName, ...conditions.cancelBookingUpdate(booking, cancellation) } }],
    ['claim', { Update: { TableName, ...conditions.returnClaimUpdate(booking, booking.id, claimOf(booking)) } }],
    ['departure', { Put: { TableName, Item: departureItem(booking, cancellation) } }],
    ...(audit ? [auditWrite(TableName, audit, cancellation.at)] : []),
    ...locks.map(
      ({ nikDigest }, index) =>
        [`lock ${index}`, { Delete: { TableName, ...conditions.deleteLock(nikDigest, booking.id) } }] as const,
    ),
  ])
  if (failed.size === 0) return 'cancelled'
  if (failed.has('booking')) return 'changed'
  throw inconsistentBooking(failed)
}

async function moveBookingItems(
  table: Table,
  booking: Booking,
  { to, held, freeFrom }: BookingMove,
): Promise<'moved' | 'changed'> {
  const { name: TableName } = table
  const failed = await transact<string>(table, [
    ['booking', { Update: { TableName, ...conditions.moveBookingUpdate(booking, to, held) } }],
    ['new claim', { ConditionCheck: { TableName, ...conditions.ifClaimHeld(to, booking.id, held) } }],
    ['claim', { Update: { TableName, ...conditions.returnClaimUpdate(booking, booking.id, claimOf(booking)) } }],
    ...(to.date === booking.date
      ? []
      : [['departure', { Put: { TableName, Item: departureItem(booking, { by: 'moved', at: held.at }) } }] as const]),
    ...booking.applicants.map(
      ({ nikDigest }, index) =>
        [
          `lock ${index}`,
          { Update: { TableName, ...conditions.moveLockUpdate(nikDigest, booking.id, freeFrom) } },
        ] as const,
    ),
  ])
  if (failed.size === 0) return 'moved'
  if (failed.has('booking') || failed.has('new claim')) return 'changed'
  throw inconsistentBooking(failed)
}

/** What no sequence of the protocol's steps leads to: for the operators. */
const inconsistentBooking = (failed: ReadonlyMap<string, unknown>) =>
  new Error(`an active booking lacks its ${[...failed.keys()].join(' and its ')}`)

/** Strongly consistent: the slots of a day with their claims, in the order of their times. */
export async function readSlots({ client, name }: Table, office: string, date: string): Promise<LedgerSlot[]> {
  const slots: LedgerSlot[] = []
  let from: TableItem | undefined
  do {
    const page = await callAws(() =>
      client.send(new QueryCommand({ ...slotsQuery(name, office, date), ExclusiveStartKey: from })),
    )
    for (const item of page.Items ?? []) {
      const slot = ledgerSlotOf({ office, date, time: slotTimeOf(item) }, item)
      if (slot) slots.push(slot)
    }
    from = page.LastEvaluatedKey
  } while (from)
  return slots
}

const slotsQuery = (TableName: string, office: string, date: string) => ({
  TableName,
  ConsistentRead: true,
  KeyConditionExpression: '#pk = :day AND begins_with(#sk, :slot)',
  ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK' },
  ExpressionAttributeValues: { ':day': keys.day(office, date), ':slot': 'SLOT#' },
})
