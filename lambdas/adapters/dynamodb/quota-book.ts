import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { SlotRef } from '../../domain/booking.ts'
import type { SlotWrite } from '../../domain/quota-day.ts'
import type { LedgerSlot } from '../../usecases/ledger.ts'
import type { DayChange, QuotaBook } from '../../usecases/quota-book.ts'
import { auditWrite } from './audit.ts'
import { calling, type Table } from './client.ts'
import * as conditions from './conditions.ts'
import { readSlots } from './ledger.ts'
import { keys } from './table.ts'
import { transact, type Write } from './transaction.ts'

/** The quotas on DynamoDB: a day is changed in one transaction, its audit entry with it. */
export const dynamoQuotaBook = (table: Table): QuotaBook => ({
  async day(office, date) {
    const get = new GetCommand({ TableName: table.name, Key: keys.dayState(office, date), ConsistentRead: true })
    // The day first: with an edition that is older than its slots, at worst a day is planned once more.
    const { Item } = await calling(() => table.client.send(get))
    const slots = await readSlots(table, office, date)
    return {
      date,
      slots: slots.map(quotaSlot),
      ...(Item?.closed === true && { closed: true }),
      ...(Item?.edition !== undefined && { edition: String(Item.edition) }),
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

const quotaSlot = ({ time, quota, remaining, opensAt, closed, claims }: LedgerSlot) => ({
  time,
  quota,
  remaining,
  bookings: Object.keys(claims).length,
  ...(opensAt !== undefined && { opensAt }),
  ...(closed && { closed }),
})

function slotWrite(TableName: string, slot: SlotRef, write: SlotWrite): Write {
  switch (write.does) {
    case 'create':
      return { Put: { TableName, ...conditions.createSlot(slot, write) } }
    case 'revise':
      return { Update: { TableName, ...conditions.changeQuota(slot, write) } }
    case 'remove':
      return { Delete: { TableName, ...conditions.ifEmpty(slot, write.quota) } }
    case 'shut':
      return { Update: { TableName, ...conditions.shutEmpty(slot, write.quota) } }
  }
}

function dayWrite(TableName: string, { office, date, day, writes, edition, entry, now }: DayChange): [string, Write][] {
  const Key = keys.dayState(office, date)
  if (day === 'any') return []
  if (day === 'closes') {
    const Item = { ...Key, closed: true, reason: 'other', by: entry.by, at: now }
    return [['day', { Put: { TableName, Item, ...conditions.ifOpenAsSeen(edition) } }]]
  }
  return writes.some(({ does }) => does === 'create')
    ? [['day', { Update: { TableName, Key, ...conditions.addTimes() } }]]
    : [['day', { ConditionCheck: { TableName, Key, ...conditions.ifNotClosed } }]]
}
