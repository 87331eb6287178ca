import type { SlotRef } from '../../domain/booking/booking.ts'
import type { Departure } from '../../domain/booking/departure.ts'
import type { DayRecord } from '../../domain/calendar/day-availability.ts'
import type { Holidays, Office } from '../../domain/calendar/office.ts'
import type { Closure, DayRef } from '../../domain/closure/closure.ts'
import type { ScheduledRelease } from '../../domain/release/release-schedule.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Day, Time } from '../../domain/shared/dates.ts'

/** The offices, their holidays and quotas. */
export interface Offices {
  list(): Promise<Office[]>
  find(id: string): Promise<Office | undefined>
  /** The holidays of the years named; a year without a list is missing. */
  holidays(years: readonly number[]): Promise<Holidays[]>
}

/** When offices give out days, as everybody may know it. */
export interface ScheduledReleases {
  /** By office; up to half a minute old, so that some of them may have come since. */
  byOffice(): Promise<ReadonlyMap<string, readonly ScheduledRelease[]>>
}

export interface Calendars {
  /** Eventually consistent; one record per day asked for, in that order. */
  days(office: string, dates: readonly Day[]): Promise<DayRecord[]>
}

/** The days an office closed by itself. */
export interface Closures {
  /** Strongly consistent. */
  find(office: string, date: Day): Promise<Closure | undefined>
  /** Strongly consistent: those among some days, by day; one that is open is missing. */
  among(office: string, dates: readonly Day[]): Promise<ReadonlyMap<Day, Closure>>
  /**
   * Closes a day, or changes what is said of its closure, together with the audit's entry.
   * @param seen the closure it was decided on
   * @returns `changed` when it is another by now, or was opened again after this very request (`key`) had closed it;
   *   nothing was written
   */
  close(day: DayRef, closure: Closure, seen: Closure | undefined, entry: AuditEntry): Promise<'closed' | 'changed'>
  /**
   * Ends a closure and opens the slots of the day to new claims again, together with the audit's entry, all or nothing.
   * @param times every slot of the day
   */
  reopen(day: DayRef, times: readonly Time[], seen: Closure, entry: AuditEntry): Promise<'reopened' | 'changed'>
  /**
   * Shuts a slot for new claims; what is claimed stays.
   * @returns `open` when the day is closed no more; then nothing was written
   */
  closeSlot(slot: SlotRef): Promise<'shut' | 'open'>
}

/** What left the days of an office before they came. */
export interface Departures {
  /** Eventually consistent; in no order. */
  of(office: string, dates: readonly Day[]): Promise<Departure[]>
}
