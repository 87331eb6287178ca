import type { StaffFieldErrorCode } from '../http/staff-field-errors.ts'

/** The longest stretch of the audit that can be asked for. */
const maxDays = 366

/**
 * What is wrong with the days from one to another, both included; told at the last day.
 * @param from `YYYY-MM-DD`, as `to`
 */
export function auditRangeError(from: string, to: string): StaffFieldErrorCode | undefined {
  if (to < from) return 'date-order'
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 >= maxDays ? 'range-over-a-year' : undefined
}
