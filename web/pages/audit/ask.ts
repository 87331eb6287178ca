import type { Result } from '../../api.ts'
import { staffApi } from '../../staff/api.ts'
import { type AuditFilter, queryOf } from './filter.ts'
import type { AuditPage, Place } from './gather.ts'

/** A page of entries, newest first. */
export function askAudit(office: string, filter: AuditFilter, place: Place = {}): Promise<Result<AuditPage>> {
  const query = { ...queryOf(filter), ...place }
  return filter.scope === 'national'
    ? staffApi('showNationalAudit', query)
    : staffApi('showAudit', { office, ...query })
}
