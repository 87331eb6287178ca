import type { AuditAction } from '../contract/staff/audit-actions.ts'
import type { AuditEntry, RecordedEntry } from '../domain/audit.ts'
import type { Millis } from '../domain/dates.ts'
import type { Scope } from '../domain/scope.ts'
import type { Account } from './use-case.ts'

/** What part of an audit is asked for. */
export interface AuditQuery {
  readonly from: Millis
  /** The first instant that is not part of it. */
  readonly to: Millis
  /** Account or username of whoever did it. */
  readonly by?: string | undefined
  readonly action?: AuditAction | undefined
  /** Entries that name one of these bookings, by id. */
  readonly bookings?: readonly string[] | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * Who changed what, and who saw whose personal data; append-only. A change of ours carries its entry in its own
 * transaction (`auditWrite` in adapters/dynamodb/audit.ts); `record` is for what changes nothing, before it is answered.
 */
export interface Audit {
  record(entry: AuditEntry): Promise<void>
  /** Newest first. */
  entries(scope: Scope, query: AuditQuery): Promise<{ entries: RecordedEntry[]; next?: string }>
}

/** Who did it, as an entry names them. */
export const actor = ({ id, username }: Account) => ({ by: id, username })
