import { Temporal } from 'temporal-polyfill'
import type { AuditAction } from '../../contract/administration/audit-actions.ts'
import type { AuditDetails, AuditEntryView } from '../../contract/administration/audit-schemas.ts'
import { isoInstant, type Millis } from './dates.ts'
import type { Scope } from './scope.ts'

/**
 * Something a member of staff did, or whose personal data they saw: a closed union over the action, each with its own
 * details. Never holds a NIK, the name of an applicant, or a password.
 */
export type AuditEntry = {
  readonly [A in AuditAction]: {
    readonly scope: Scope
    /** Account that did it: the Cognito `sub`. */
    readonly by: string
    /** Its username at the time. */
    readonly username: string
    readonly action: A
    /** What it was done to, where the details do not say. */
    readonly target?: string
    readonly details: AuditDetails[A]
  }
}[AuditAction]

/** An entry as it stands in the audit. */
export type RecordedAuditEntry = AuditEntry & { readonly at: Millis }

/** `2026-12` of an instant, in UTC: the audit of one scope and month is one partition. */
export const auditMonth = (at: Millis): string => isoInstant(at).slice(0, 7)

/** The months, newest first, that hold the entries from one instant up to, but without, another. */
export function auditMonths(from: Millis, to: Millis): string[] {
  if (to <= from) return []
  const months: string[] = []
  const first = auditMonth(from)
  for (let month = auditMonth(to - 1); month >= first; month = monthBefore(month)) months.push(month)
  return months
}

const monthBefore = (month: string): string => Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString()

/** What is shown of an entry. */
export const auditEntryView = ({ scope: _, at, ...shown }: RecordedAuditEntry): AuditEntryView =>
  ({ ...shown, at: isoInstant(at) }) as AuditEntryView
