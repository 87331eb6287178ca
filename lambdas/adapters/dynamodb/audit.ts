import { randomBytes } from 'node:crypto'
import type { AuditEntry } from '../../domain/audit.ts'
import { isoInstant, type Millis } from '../../domain/dates.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'
import type { Write } from './transaction.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The write of an entry, for the transaction of the change that it tells of: both are there, or neither. */
export const auditWrite = (TableName: string, entry: AuditEntry, now: Millis): ['audit', Write] => {
  const at = isoInstant(now)
  const Item = { ...keys.audit(entry.scope, at.slice(0, 7), `${at}#${random()}`), ...entry, at: now }
  return ['audit', { Put: { TableName, Item, ...ifAbsent } }]
}

/** 50 random bits, since two entries may have the same instant. */
const random = (): string => Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')
