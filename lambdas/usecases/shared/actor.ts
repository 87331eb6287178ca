import type { AuditAction } from '../../contract/administration/audit-actions.ts'
import type { AuditEntry, RecordedAuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Millis } from '../../domain/shared/dates.ts'
import type { Scope } from '../../domain/shared/scope.ts'
import type { Caller } from './use-case.ts'

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
  entries(scope: Scope, query: AuditQuery): Promise<{ entries: RecordedAuditEntry[]; next?: string }>
}

/** Who did it, as an entry names them. */
export const actor = ({ id, username }: Caller) => ({ by: id, username })
