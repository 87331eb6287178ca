import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { SlotRef } from '../../../domain/booking/booking.ts'
import type { SlotWrite } from '../../../domain/quota/quota-day.ts'
import type { LedgerSlot } from '../../../usecases/booking/ports.ts'
import type { DayChange, QuotaStore } from '../../../usecases/quota/ports.ts'
import { auditWrite } from '../administration/audit.ts'
import { readSlots } from '../booking/ledger.ts'
import { callAws, type Table } from '../core/client.ts'
import * as conditions from '../core/conditions/index.ts'
import { keys } from '../core/table.ts'
import { transact, type Write } from '../core/transaction.ts'

/** The quotas on DynamoDB: a day is changed in one transaction, its audit entry with it. */
export const dynamoQuotaStore = (table: Table): QuotaStore => ({
  async day(office, date) {
    const get = new GetCommand({ TableName: table.name, Key: keys.dayState(office, date), ConsistentRead: true })
    // The day first: with an edition that is older than its slots, at worst a day is planned once more.
    const { Item } = await callAws(() => table.client.send(get))
    const slots = await readSlots(table, office, date)
    return {
      date,
      slots: slots.map(quotaSlotOf),
      ...(Item?.closed === true && { closed: true }),
      ...(Item?.timesVersion !== undefined && { timesVersion: String(Item.timesVersion) }),
    }
  },

  async write(change) {
    const { office, date, writes, entry, now } = change
    const failed = await transact<string>(table, [
      ...writes.map((write) => [write.time, slotWrite(table.name, { office, date, time: write.time }, write)] as const),
      ...dayWrite(table.name, change),
      auditWrite(table.name, entry, now),
    ])
    return failed.size === 0 ? 'written' : 'moved'
  },
})

const quotaSlotOf = ({ time, quota, remaining, opensAt, closed, claims }: LedgerSlot) => ({
  time,
  quota,
  remaining,
  bookings: Object.keys(claims).length,
  ...(opensAt !== undefined && { opensAt }),
  ...(closed && { closed }),
})

function slotWrite(TableName: string, slot: SlotRef, write: SlotWrite): Write {
  switch (write.kind) {
    case 'create':
      return { Put: { TableName, ...conditions.createSlotPut(slot, write) } }
    case 'revise':
      return { Update: { TableName, ...conditions.changeQuotaUpdate(slot, write) } }
    case 'remove':
      return { Delete: { TableName, ...conditions.ifSlotEmpty(slot, write.quota) } }
    case 'shut':
      return { Update: { TableName, ...conditions.closeEmptySlotUpdate(slot, write.quota) } }
  }
}

function dayWrite(
  TableName: string,
  { office, date, day, writes, timesVersion, entry, now }: DayChange,
): [string, Write][] {
  const Key = keys.dayState(office, date)
  if (day === 'any') return []
  if (day === 'closes') {
    const Item = { ...Key, closed: true, reason: 'other', by: entry.by, at: now }
    return [['day', { Put: { TableName, Item, ...conditions.ifOpenAsSeen(timesVersion) } }]]
  }
  return writes.some(({ kind: does }) => does === 'create')
    ? [['day', { Update: { TableName, Key, ...conditions.newTimesVersionUpdate() } }]]
    : [['day', { ConditionCheck: { TableName, Key, ...conditions.ifNotClosed } }]]
}
