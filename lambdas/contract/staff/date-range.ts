import type { StaffFieldErrorCode } from './field-errors.ts'

/**
 * What is wrong with the days from one to another, both included; told at the last day.
 * @param from `YYYY-MM-DD`, as `to`
 */
export function dayRangeError(from: string, to: string, maxDays: number): StaffFieldErrorCode | undefined {
  if (to < from) return 'date-order'
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 >= maxDays ? 'range-too-long' : undefined
}
