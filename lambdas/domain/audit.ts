import type { Day, Time } from './dates.ts'

/** What staff do that is written down, and what is said of it. Never a NIK, an applicant's name or a password. */
interface AuditDetails {
  readonly 'quota-edited': { date: Day; time: Time; from: number | null; to: number | null }
  /** Instants are ISO text, UTC. */
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
}

/** Something a member of staff did: where (an office's id, or `national`), who, and what. */
export type AuditEntry = {
  readonly [Action in keyof AuditDetails]: {
    readonly scope: string
    /** Account that did it: the Cognito `sub`. */
    readonly by: string
    /** Its username at the time. */
    readonly username: string
    readonly action: Action
    /** What it was done to, where the details do not say. */
    readonly target?: string
    readonly details: AuditDetails[Action]
  }
}[keyof AuditDetails]
