import type { Booking, Cancellation, SlotRef } from '../../domain/booking/booking.ts'
import type { NikLock } from '../../domain/booking/one-month-rule.ts'
import type { SlotRecord } from '../../domain/calendar/slot.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Day, Millis } from '../../domain/shared/dates.ts'

/** A place held in a slot. Kept small: a slot carries one per booking (DESIGN 3). */
export interface Claim {
  /** People. */
  readonly n: number
  /** When it was made. */
  readonly at: Millis
  /** Digest of the request, to tell a repeated one from a reused key. */
  readonly h: string
}

/** A slot with everything it has given out. */
export interface LedgerSlot extends SlotRef, SlotRecord {
  readonly claims: Readonly<Record<string, Claim>>
}

/** What an id stands for: a booking, a voided attempt, or nothing yet. */
export type BookingOrTombstone = Booking | 'void' | undefined

/**
 * The steps of the booking protocol (docs/booking-protocol.md), each one conditional write that can be repeated.
 * Every method throws `Overloaded` when the store refuses for load beyond a few retries.
 */
export interface Ledger {
  /** Shed: an eventually consistent look at the slot, its day, and the locks of the NIKs in their order. */
  precheck(slot: SlotRef, nikDigests: readonly string[]): Promise<ClaimPrecheck>
  /** Strongly consistent: the locks of the NIKs, in their order. */
  readLocks(nikDigests: readonly string[]): Promise<(NikLock | undefined)[]>
  /** Strongly consistent. */
  readBooking(bookingId: string): Promise<BookingOrTombstone>
  /**
   * Takes places, if there are enough and the slot is open. Answers the claim that now holds them: an earlier one
   * when this is a repeated request whose answer was lost.
   * @param options with `early` also before the slot opens, never on a closed day
   */
  addClaim(
    slot: SlotRef,
    bookingId: string,
    claim: Claim,
    options?: { early?: boolean },
  ): Promise<Claim | 'key-reused' | 'full' | 'not-open'>
  /** Writes booking, locks and the entry under its queue code, all or nothing. */
  commit(
    booking: Booking,
    locks: CommitOptions,
  ): Promise<'committed' | 'not-replaceable' | { existing: Booking | 'void' } | { locked: LockedApplicant[] }>
  /** Fences an id for good, unless something stands there, which is returned. */
  fence(bookingId: string, now: Millis): Promise<BookingOrTombstone>
  /** Gives a claim back; nothing happens when it is gone. */
  returnClaim(slot: SlotRef, bookingId: string, claim: Claim): Promise<void>
  /**
   * One transaction: booking cancelled, claim given back, its leaving noted for the day's figures, and with `free` the
   * booking's own locks deleted. `changed`: it is no longer active, or stands in another slot; nothing was written.
   */
  cancel(
    booking: Booking,
    options: { free: boolean; cancellation: Cancellation; audit?: AuditEntry },
  ): Promise<'cancelled' | 'changed'>
  /**
   * One transaction: the booking stands in another slot, on the claim it holds there; the old claim is given back, and
   * its leaving noted when it left the day; its locks end a month after the new date. `changed`: booking or claim are not what they were, nothing was written.
   */
  move(booking: Booking, move: BookingMove): Promise<'moved' | 'changed'>
  /** Strongly consistent: the slots of a day with their claims. */
  readDaySlots(office: string, date: Day): Promise<LedgerSlot[]>
  readSlot(slot: SlotRef): Promise<LedgerSlot | undefined>
}

export interface ClaimPrecheck {
  readonly slot?: LedgerSlot
  /** Whether the office closed this one day. */
  readonly closed: boolean
  readonly locks: readonly (NikLock | undefined)[]
}

export interface BookingMove {
  readonly to: SlotRef
  /** The claim in the new slot. */
  readonly held: Claim
  readonly freeFrom: Day
}

/** The claim that an active booking stands on. */
export const claimOf = ({ applicants, claimedAt, requestDigest }: Booking): Claim => ({
  n: applicants.length,
  at: claimedAt,
  h: requestDigest,
})

export interface CommitOptions {
  readonly freeFrom: Day
  /** A lock that ends on this day or before gives way. */
  readonly today: Day
  /** Id of the booking that the office cancelled and this one replaces; `not-replaceable` when that is not so (any more). */
  readonly replaces?: string
}

export interface LockedApplicant {
  /** Index in the party. */
  readonly index: number
  readonly lock: NikLock | undefined
}
