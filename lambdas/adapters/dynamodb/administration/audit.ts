import { randomBytes } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { alphabet } from '../../../domain/booking/booking-id.ts'
import {
  type AuditEntry,
  auditMonth,
  auditMonths,
  type RecordedAuditEntry,
} from '../../../domain/shared/audit-entry.ts'
import { isoInstant, type Millis } from '../../../domain/shared/dates.ts'
import type { Scope } from '../../../domain/shared/scope.ts'
import type { Clock } from '../../../usecases/ports.ts'
import type { Audit, AuditQuery } from '../../../usecases/shared/actor.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAbsent } from '../core/conditions/index.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import type { Write } from '../core/transaction.ts'

/** How many items one query looks at when it has to pick. */
const filteredPageSize = 1000

/**
 * The audit: append-only. Every entry has a key of its own and is put only where nothing stands; no function has the
 * right to change or delete one (infra/constructs/store/store-access.ts).
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const dynamoAudit = (table: Table, clock: Clock): Audit => ({
  async record(entry) {
    // What stands there already is this very entry: the first answer was lost, and the SDK sent it again.
    await putIf(table, auditPut(table.name, entry, clock.now()))
  },

  async entries(scope, query) {
    const { limit, bookings } = query
    // A booking that is none is named nowhere.
    if (bookings?.length === 0) return { entries: [] }
    const found: TableItem[] = []
    for await (const item of newestFirst(table, scope, query)) {
      found.push(item)
      // One more than is shown tells whether there are others.
      if (found.length > limit) break
    }
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return { entries: shown.map(entryOf), ...(found.length > limit && last && { next: String(last.SK) }) }
  },
})

/** The write of an entry, for the transaction of the change that it tells of: both are there, or neither. */
export const auditWrite = (tableName: string, entry: AuditEntry, now: Millis): ['audit', Write] => [
  'audit',
  { Put: auditPut(tableName, entry, now) },
]

const auditPut = (TableName: string, entry: AuditEntry, at: Millis) => ({
  TableName,
  Item: { ...keys.audit(entry.scope, auditMonth(at), `${isoInstant(at)}#${randomSuffix()}`), ...entry, at },
  ...ifAbsent,
})

/** 50 random bits, since two entries may have the same instant. */
const randomSuffix = (): string => Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')

/** Strongly consistent: whoever has just done something finds it. */
async function* newestFirst({ client, name }: Table, scope: Scope, query: AuditQuery): AsyncGenerator<TableItem> {
  const { from, to, after, limit } = query
  const { filter, names, values } = filterOf(query)
  // The cursor is the sort key of the last entry that was shown, which begins with its instant.
  const until = after === undefined ? to : Math.min(to, Date.parse(after.slice(0, after.indexOf('#'))) + 1)
  // A sort key goes on behind its instant, so that one of `to` itself comes after it.
  const last = after !== undefined && after < isoInstant(to) ? after : isoInstant(to)
  for (const month of auditMonths(from, until)) {
    let start: TableItem | undefined
    do {
      const page = await callAws(() =>
        client.send(
          new QueryCommand({
            TableName: name,
            ConsistentRead: true,
            ScanIndexForward: false,
            KeyConditionExpression: '#pk = :month AND #sk BETWEEN :from AND :last',
            ...(filter && { FilterExpression: filter }),
            ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK', ...names },
            ExpressionAttributeValues: {
              ':month': keys.auditMonth(scope, month),
              ':from': isoInstant(from),
              ':last': last,
              ...values,
            },
            Limit: filter ? filteredPageSize : limit + 2,
            ExclusiveStartKey: start,
          }),
        ),
      )
      for (const item of page.Items ?? []) if (item.SK !== after) yield item
      start = page.LastEvaluatedKey
    } while (start)
  }
}

function filterOf({ by, action, bookings }: Pick<AuditQuery, 'by' | 'action' | 'bookings'>) {
  const named = bookings?.map(
    (_, n) => `#details.#booking = :booking${n} OR contains(#details.#bookings, :booking${n})`,
  )
  const conditions = [
    ...(by === undefined ? [] : ['(#by = :by OR #username = :by)']),
    ...(action === undefined ? [] : ['#action = :action']),
    ...(named ? [`(${named.join(' OR ')})`] : []),
  ]
  return {
    filter: conditions.join(' AND '),
    names: {
      ...(by !== undefined && { '#by': 'by', '#username': 'username' }),
      ...(action !== undefined && { '#action': 'action' }),
      ...(named && { '#details': 'details', '#booking': 'booking', '#bookings': 'bookings' }),
    },
    values: {
      ...(by !== undefined && { ':by': by }),
      ...(action !== undefined && { ':action': action }),
      ...Object.fromEntries((bookings ?? []).map((id, n) => [`:booking${n}`, id])),
    },
  }
}

const entryOf = ({ PK, SK, ...entry }: TableItem): RecordedAuditEntry => entry as unknown as RecordedAuditEntry
