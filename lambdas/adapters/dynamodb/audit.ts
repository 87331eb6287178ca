import { randomBytes } from 'node:crypto'
import { PutCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry } from '../../domain/audit.ts'
import { alphabet } from '../../domain/booking-id.ts'
import { isoInstant, type Millis } from '../../domain/dates.ts'
import type { Audit } from '../../usecases/audit.ts'
import type { Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/**
 * The audit: append-only. Every entry has a key of its own and is put only where nothing stands; no function has the
 * right to change or delete one (infra/constructs/store-access.ts).
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const dynamoAudit = (table: Table, clock: Clock): Audit => ({
  async record(entry) {
    await calling(() => table.client.send(new PutCommand(put(table.name, entry, clock.now()))))
  },
})

/** The write of an entry, for the transaction of the change that it tells of: both are there, or neither. */
export const auditWrite = (tableName: string, entry: AuditEntry, now: Millis): ['audit', Write] => [
  'audit',
  { Put: put(tableName, entry, now) },
]

const put = (TableName: string, entry: AuditEntry, at: Millis) => ({
  TableName,
  Item: { ...keys.audit(entry.scope, isoInstant(at).slice(0, 7), `${isoInstant(at)}#${random()}`), ...entry, at },
  ...ifAbsent,
})

/** 50 random bits, since two entries may have the same instant. */
const random = (): string => Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')
