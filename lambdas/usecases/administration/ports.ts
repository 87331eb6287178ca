import type { StaffMember } from '../../domain/administration/staff.ts'
import type { Holidays, Office } from '../../domain/calendar/office.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Scope } from '../../domain/shared/scope.ts'
import type { Caller } from '../shared/use-case.ts'

/*
 * What running the house needs from outside: people, holidays, offices. Every change is written together with its audit
 * entry, or not at all; all reads are strongly consistent.
 */

/** Looks people up in the accounts service. */
export interface Directory {
  /** Somebody who has confirmed their email; nobody else can be given a right. */
  find(username: string): Promise<StaffCandidate | undefined>
  /** Logins ask for no code any more, and every session ends. */
  resetMfa(username: string): Promise<void>
}

export type StaffCandidate = Pick<StaffMember, 'account' | 'username' | 'fullName'>

/** Who may do what: the grants that every staff call is checked against, and beside them who works where. */
export interface Staff {
  of(scope: Scope): Promise<StaffMember[]>
  /** @returns the member as it stood already, when the right had been given before; then nothing is written */
  give(scope: Scope, member: StaffMember, entry: AuditEntry): Promise<StaffMember | undefined>
  /**
   * Takes one right away. `gone`: nobody has it (any more).
   * @param as whose national right must still stand, so that two who take it from each other cannot both succeed
   */
  take(
    scope: Scope,
    member: StaffMember,
    entry: AuditEntry,
    options?: { readonly as?: string },
  ): Promise<'taken' | 'gone' | 'not-allowed'>
  /** Takes every right of an account that is about to be deleted; refused while it is the only national admin. */
  leave(account: Caller): Promise<'left' | 'last-national-admin'>
}

/** A list of holidays that people change one after the other. */
export interface HolidayListRecord extends Holidays {
  /** Grows with every change; the first is 1. */
  readonly version: number
}

export interface HolidayLists {
  find(year: number): Promise<HolidayListRecord | undefined>
  /** `stale`: somebody changed it since the version before. */
  save(list: HolidayListRecord, entry: AuditEntry): Promise<'saved' | 'stale'>
}

/** An office as it is kept. */
export interface OfficeRecord extends Office {
  /** Where it stands on a map, https; left out, the map is searched for its name and address. */
  readonly map?: string
  /** Grows with every change; the first is 1. */
  readonly version: number
}

export interface OfficeRecords {
  /** By name. */
  list(): Promise<OfficeRecord[]>
  /** `stale`: somebody changed it since the version before, or opened an office with this id. */
  save(record: OfficeRecord, entry: AuditEntry): Promise<'saved' | 'stale'>
}
