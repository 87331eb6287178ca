import type { Template } from '../../contract/quota/schemas.ts'
import type { QuotaDay, SlotWrite } from '../../domain/quota/quota-day.ts'
import type { ScheduledRelease } from '../../domain/release/release-schedule.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Day, Millis } from '../../domain/shared/dates.ts'

/*
 * What giving out quota needs of the store. Whatever changes something stands in one transaction with the audit entry
 * that tells of it. Every method throws `Overloaded` when the store refuses for load beyond a few retries.
 */

/** Changes to one day of one office, all or nothing. */
export interface DayChange {
  readonly office: string
  readonly date: Day
  readonly writes: readonly SlotWrite[]
  /** Whether the day has to be open still, is closed by this, or does not matter. */
  readonly day: 'must-be-open' | 'closes' | 'any'
  /** Of the day as it was seen; who closes it needs it. */
  readonly timesVersion?: string | undefined
  readonly entry: AuditEntry
  readonly now: Millis
}

/** The quotas of the offices, as whoever gives them out reads and writes them. */
export interface QuotaStore {
  /** Strongly consistent. */
  day(office: string, date: Day): Promise<QuotaDay>
  /** One transaction. `moved`: something is no longer as it was seen, and nothing was written. */
  write(change: DayChange): Promise<'written' | 'moved'>
}

/** The ordinary weeks of the offices. */
export interface Templates {
  /** Strongly consistent; version 0 without days when none was saved. */
  find(office: string): Promise<Template>
  /** Saves it as the version after the one that was looked at. `stale`: somebody else has saved one since. */
  save(template: Template, entry: AuditEntry, now: Millis): Promise<'saved' | 'stale'>
}

/** What the offices have announced. */
export interface ReleaseSchedules {
  /** @param decide sees them as they are; called again when somebody else changed them meanwhile */
  change(
    office: string,
    decide: (announcements: readonly ScheduledRelease[]) => Promise<readonly ScheduledRelease[]>,
  ): Promise<void>
}
