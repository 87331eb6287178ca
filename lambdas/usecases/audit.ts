import type { AuditEntry } from '../domain/audit.ts'

/** Who did what, and who saw whose data; entries are never changed. */
export interface Audit {
  record(entry: AuditEntry): Promise<void>
}
