import type { Millis } from '../shared/dates.ts'
import type { ClosureReason, SlotRef } from './booking.ts'

/** That a booking left a slot before its day: cancelled, or moved to another day. */
export interface Departure extends SlotRef {
  /** Of the booking. */
  readonly id: string
  /** People. */
  readonly n: number
  /** When it had taken its places. */
  readonly claimedAt: Millis
  /** When it gave them back. */
  readonly at: Millis
  readonly by: 'applicant' | 'office' | 'moved'
  readonly reason?: ClosureReason
}
