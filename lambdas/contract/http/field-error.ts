import type { FieldErrorCode } from './field-errors.ts'
import type { StaffFieldErrorCode } from './staff-field-errors.ts'

/** How a schema of staff names its field error. */
export const fieldError = (code: FieldErrorCode | StaffFieldErrorCode) => ({ error: code })
