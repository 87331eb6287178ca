import type { AuditAction } from '../../../../lambdas/contract/administration/audit-actions.ts'
import { auditRangeError } from '../../../../lambdas/contract/administration/audit-range.ts'
import type { FieldError } from '../../../../lambdas/contract/http/field-errors.ts'
import type { RouteInput } from '../../../../lambdas/contract/routes.ts'
import { shiftDay } from '../../../lib/dates.ts'

/** Which entries are asked for. */
export interface AuditFilter {
  readonly scope: 'office' | 'national'
  /** `YYYY-MM-DD` where the office stands, both included. */
  readonly from: string
  readonly to: string
  /** Username of who did it; empty for everybody. */
  readonly by: string
  readonly action: AuditAction | ''
  /** Queue code of a booking of this office; empty for all. */
  readonly booking: string
}

/** What stands there at first: the last month. */
export const defaultFilter = (today: string): AuditFilter => ({
  scope: 'office',
  from: shiftDay(today, -30),
  to: today,
  by: '',
  action: '',
  booking: '',
})

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** However it is typed: the server reads letters that look like digits as digits. */
const isQueueCode = (text: string): boolean => /^[0-9a-tv-z]{8}$/i.test(text.replace(/[\s-]/g, ''))

/** What is wrong with the days and the code, by the rules of the contract. */
export function filterErrors(filter: AuditFilter): Partial<Record<'from' | 'to' | 'booking', FieldError['code']>> {
  const { from, to, scope, booking } = filter
  const code = isDay(to) ? auditRangeError(from, to) : 'date'
  return {
    ...(!isDay(from) ? { from: 'date' as const } : code && { to: code }),
    ...(scope === 'office' && booking.trim() && !isQueueCode(booking) && { booking: 'queue-code' as const }),
  }
}

/** The filter as the API takes it. What concerns the whole country names no booking. */
export const auditQueryInput = ({
  scope,
  from,
  to,
  by,
  action,
  booking,
}: AuditFilter): Omit<RouteInput<'showAudit'>, 'office'> => ({
  from,
  to,
  ...(by.trim() && { by: by.trim() }),
  ...(action && { action }),
  ...(scope === 'office' && booking.trim() && { booking: booking.trim() }),
})
