import type { BookedApplicant, Booking } from '../../domain/booking/booking.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Day, Millis } from '../../domain/shared/dates.ts'

/* What the desk needs of the store. Every method throws `Overloaded` when the store refuses for load beyond a few retries. */

export interface DayBookings {
  /**
   * Writes some applicants of a booking anew, together with the audit's entry: only while each of them is as it was seen
   * and the booking is active and stands where it was seen. So of two officers at once one is first.
   * @param changes by place in the party
   * @param entry left out for what no person does
   */
  rewrite(
    seen: Booking,
    changes: ReadonlyMap<number, BookedApplicant>,
    options: { readonly now: Millis; readonly entry?: AuditEntry },
  ): Promise<'written' | 'changed'>
}

/** Which days are over for good: nobody on them is without an outcome, and nothing can be undone any more. */
export interface SealedDays {
  of(office: string): Promise<ReadonlySet<Day>>
  /** Remembered for two weeks. */
  seal(office: string, date: Day): Promise<void>
}
