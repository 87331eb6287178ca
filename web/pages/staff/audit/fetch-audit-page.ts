import type { Result } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { type AuditFilter, auditQueryInput } from './audit-filter.ts'
import type { AuditCursor, AuditEntriesPage } from './fetch-all-entries.ts'

/** A page of entries, newest first. */
export function fetchAuditPage(
  office: string,
  filter: AuditFilter,
  cursor: AuditCursor = {},
): Promise<Result<AuditEntriesPage>> {
  const query = { ...auditQueryInput(filter), ...cursor }
  return filter.scope === 'national'
    ? staffApi('showNationalAudit', query)
    : staffApi('showAudit', { office, ...query })
}
