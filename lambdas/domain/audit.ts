import type { Role } from '../contract/schemas.ts'
import type { Day, Time } from './dates.ts'

/** What staff do that is written down, and what is said of it. Never a NIK, an applicant's name or a password. */
interface AuditDetails {
  readonly 'quota-edited': { date: Day; time: Time; from: number | null; to: number | null }
  readonly 'day-given-out': {
    date: Day
    created: number
    raised: number
    lowered: number
    removed: number
    opensAt?: string
  }
  readonly 'opening-set': { from: Day; to: Day; opensAt: string | null; days: number }
  readonly 'template-saved': Readonly<Record<never, never>>
  readonly 'day-closed': { date: Day; reason: string; bookings: number }
  readonly 'day-reopened': { date: Day }
  readonly 'booking-cancelled-by-office': { booking: string; reason: string }
  readonly 'holidays-saved': { year: number; added: readonly string[]; removed: readonly string[] }
  readonly 'office-saved': Readonly<Record<never, never>>
  readonly 'grant-given': { account: string; username: string; role: Role }
  readonly 'grant-taken': { account: string; username: string; role: Role }
  readonly 'viewed-bookings': { date: Day; count: number }
  readonly searched: { by: 'code' | 'nik' | 'name'; found: number }
  readonly exported: Readonly<Record<never, never>>
}

export type AuditAction = keyof AuditDetails

/** What was done, by whom and where: an office's id, or `national`. */
export type AuditEntry = {
  [Action in AuditAction]: {
    readonly scope: string
    /** Account of whoever did it: the Cognito `sub`. */
    readonly by: string
    readonly username: string
    readonly action: Action
    readonly target?: string
    readonly details: AuditDetails[Action]
  }
}[AuditAction]
