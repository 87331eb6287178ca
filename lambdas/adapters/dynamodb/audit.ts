import { randomBytes } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry } from '../../domain/audit.ts'
import { isoInstant, type Millis } from '../../domain/dates.ts'
import type { Audit, Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** 50 bits: two entries of one instant never meet. */
const tail = () => Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')

/**
 * The write of an entry, for the transaction of the change it tells of: both stand, or neither. Append-only: it is put
 * if absent, and no function has the right to change one.
 */
export function auditWrite(TableName: string, { scope, ...entry }: AuditEntry, now: Millis) {
  const at = isoInstant(now)
  const Item = { ...keys.audit(scope, at, tail()), at, ...entry }
  return ['audit', { Put: { TableName, Item, ...ifAbsent } }] as const
}

export const dynamoAudit = (table: Table, clock: Clock): Audit => ({
  async record(entry) {
    const [, { Put }] = auditWrite(table.name, entry, clock.now())
    await calling(() => table.client.send(new PutCommand(Put)))
  },
})
