import type { FieldError } from '../../contract/http/field-errors.ts'
import { addDays, type Day } from '../../domain/shared/dates.ts'

/** What is wrong with a range of days: backwards, or of more than `maxDays`, both ends counted. */
export const rangeErrors = ({ from, to }: { from: Day; to: Day }, maxDays: number): FieldError[] =>
  to < from || to >= addDays(from, maxDays) ? [{ path: 'to', code: 'date-range' }] : []
