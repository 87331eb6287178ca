import { randomUUID } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Closure } from '../../../domain/closure/closure.ts'
import type { Clock, Closures } from '../../../usecases/ports.ts'
import { auditWrite } from '../administration/audit.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import {
  closeSlotUpdate,
  ifClosed,
  ifClosedAsSeen,
  ifNotReopenedAfter,
  reopenSlotUpdate,
} from '../core/conditions/index.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact } from '../core/transaction.ts'

/** The days an office closed: one item beside the slots of each. */
export function dynamoClosures(table: Table, clock: Clock): Closures {
  const { client, name: TableName } = table
  return {
    async find(office, date) {
      const get = new GetCommand({ TableName, Key: keys.dayState(office, date), ConsistentRead: true })
      const { Item } = await callAws(() => client.send(get))
      return closureOf(Item)
    },

    async among(office, dates) {
      const items = await readAll(
        table,
        dates.map((date) => keys.dayState(office, date)),
        { ConsistentRead: true },
      )
      return new Map(
        dates.flatMap((date, n) => {
          const closure = closureOf(items[n])
          return closure ? [[date, closure]] : []
        }),
      )
    },

    async close({ office, date }, closure, seen, entry) {
      const Item = { ...keys.dayState(office, date), closed: true, ...closure }
      const failed = await transact<string>(table, [
        ['day', { Put: { TableName, Item, ...(seen ? ifClosedAsSeen(seen) : ifNotReopenedAfter(closure.key)) } }],
        auditWrite(TableName, entry, clock.now()),
      ])
      return failed.size === 0 ? 'closed' : 'changed'
    },

    async reopen({ office, date }, times, seen, entry) {
      // What stays is that the day is another edition: who saw it before it was closed closes it no more unseen. And which
      // request had closed it, so that its repetition after a lost answer does not close it again.
      const Item = {
        ...keys.dayState(office, date),
        timesVersion: randomUUID(),
        ...(seen.key && { reopenedAfter: seen.key }),
      }
      const failed = await transact<string>(table, [
        ['day', { Put: { TableName, Item, ...ifClosedAsSeen(seen) } }],
        ...times.map((time) => [time, { Update: { TableName, ...reopenSlotUpdate({ office, date, time }) } }] as const),
        auditWrite(TableName, entry, clock.now()),
      ])
      return failed.size === 0 ? 'reopened' : 'changed'
    },

    async closeSlot(slot) {
      const failed = await transact<string>(table, [
        ['slot', { Update: { TableName, ...closeSlotUpdate(slot) } }],
        ['day', { ConditionCheck: { TableName, Key: keys.dayState(slot.office, slot.date), ...ifClosed } }],
      ])
      return failed.size === 0 ? 'shut' : 'open'
    },
  }
}

function closureOf(item: TableItem | undefined): Closure | undefined {
  if (item?.closed !== true) return undefined
  const { PK, SK, closed, ...closure } = item
  return closure as Closure
}
