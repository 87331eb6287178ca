import type { FieldError } from '../../../lambdas/contract/field-errors.ts'
import type { RouteInput } from '../../../lambdas/contract/routes.ts'
import type { AuditAction } from '../../../lambdas/contract/staff/audit-actions.ts'
import { dayRangeError } from '../../../lambdas/contract/staff/date-range.ts'
import { addDays } from '../../dates.ts'

/** Which entries are asked for. */
export interface AuditFilter {
  readonly scope: 'office' | 'national'
  /** `YYYY-MM-DD` where the office stands, both included. */
  readonly from: string
  readonly to: string
  /** Username of who did it; empty for everybody. */
  readonly by: string
  readonly action: AuditAction | ''
}

/** What stands there at first: the last month. */
export const usualFilter = (today: string): AuditFilter => ({
  scope: 'office',
  from: addDays(today, -30),
  to: today,
  by: '',
  action: '',
})

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** What is wrong with the days, by the rules of the contract. */
export function filterFaults({ from, to }: AuditFilter): Partial<Record<'from' | 'to', FieldError['code']>> {
  if (!isDay(from)) return { from: 'date' }
  const code = isDay(to) ? dayRangeError(from, to) : 'date'
  return code ? { to: code } : {}
}

/** The filter as the API takes it. */
export const queryOf = ({ from, to, by, action }: AuditFilter): RouteInput<'showNationalAudit'> => ({
  from,
  to,
  ...(by.trim() && { by: by.trim() }),
  ...(action && { action }),
})
