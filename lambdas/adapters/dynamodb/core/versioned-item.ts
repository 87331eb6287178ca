import type { AuditEntry } from '../../../domain/shared/audit-entry.ts'
import type { Millis } from '../../../domain/shared/dates.ts'
import { auditWrite } from '../administration/audit.ts'
import type { Table } from './client.ts'
import { ifAtVersion } from './conditions/index.ts'
import type { TableItem } from './items.ts'
import { transact } from './transaction.ts'

/**
 * Puts the next version of an item together with its audit entry, in one transaction.
 * @param item carries its new version
 * @returns `stale` when it is no longer at the version before
 */
export async function putVersion(
  table: Table,
  item: TableItem & { readonly version: number },
  entry: AuditEntry,
  now: Millis,
): Promise<'saved' | 'stale'> {
  const failed = await transact<string>(table, [
    ['item', { Put: { TableName: table.name, Item: item, ...ifAtVersion(item.version - 1) } }],
    auditWrite(table.name, entry, now),
  ])
  return failed.size === 0 ? 'saved' : 'stale'
}

/** What was never saved by a person counts as the first version. */
export const versionOf = (item: TableItem): number => (typeof item.version === 'number' ? item.version : 1)
