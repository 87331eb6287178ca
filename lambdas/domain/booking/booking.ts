import { queueCode } from '../../contract/booking/queue-code.ts'
import type { ApplicationKind, BookingView, CancellationView } from '../../contract/http/schemas.ts'
import { addDays, type Day, isoInstant, type Millis, type Time } from '../shared/dates.ts'

export { queueCode, rawQueueCode } from '../../contract/booking/queue-code.ts'

/** Identifies one slot: office, day and time there. */
export interface SlotRef {
  readonly office: string
  readonly date: Day
  readonly time: Time
}

export const isSameSlot = (a: SlotRef, b: SlotRef): boolean =>
  a.office === b.office && a.date === b.date && a.time === b.time

/** Leaflet: the officer may refuse who is not listed, whose data differ, or who shows no proof. */
export type RefusalReason = 'not-listed' | 'data-mismatch' | 'no-proof'

export type Outcome = 'arrived' | 'refused' | 'no-show'

/** How an outcome came about. */
export interface OutcomeRecord {
  /** When the desk recorded it. */
  readonly at: Millis
  /** Officer who did; left out: nobody had come when the day had ended. */
  readonly by?: { readonly account: string; readonly username: string }
  /** Plain text, one line. */
  readonly remark?: string
  /** Digest of the request that recorded it, which may come again. */
  readonly request?: string
}

export interface BookedApplicant {
  readonly fullName: string
  readonly birthDate: Day
  readonly kind: ApplicationKind
  readonly nikMasked: string
  /** Keyed HMAC of the NIK: finds its lock, reveals nothing. */
  readonly nikDigest: string
  /** The NIK, encrypted. */
  readonly nikSealed: string
  /** What became of the person at the desk; with it, always `recorded`. */
  readonly outcome?: Outcome
  /** Why the desk refused (leaflet, step 13). */
  readonly refusal?: RefusalReason
  readonly recorded?: OutcomeRecord
  /** Digests of requests whose outcome was taken back: coming again, they record nothing. */
  readonly undone?: readonly string[]
}

/** Why an office cancels what it has given. */
export type ClosureReason = 'illness' | 'power-cut' | 'disaster' | 'other'

/** How a booking came to its end before its day. */
export interface Cancellation {
  readonly by: 'applicant' | 'office'
  readonly at: Millis
  /** Of the office; the applicant gives none. */
  readonly reason?: ClosureReason
  /** What the office adds, plain text. */
  readonly note?: string
  /** Days of the same office on which the party has first choice. */
  readonly replacements?: readonly Day[]
  /** Id of the booking that took up the offer. */
  readonly replacedBy?: string
}

/** An acknowledged booking, whole or not there (invariant I4). */
export interface Booking extends SlotRef {
  readonly id: string
  readonly status: 'ACTIVE' | 'CANCELLED'
  /** Whose it is: the Cognito `sub`. */
  readonly account: string
  readonly applicants: readonly BookedApplicant[]
  readonly createdAt: Millis
  /** When the claim it stands on was made; with the booking's id it names that claim. */
  readonly claimedAt: Millis
  /** Day for which the party has said that it is coming; worth nothing once the booking has moved to another. */
  readonly confirmedFor?: Day
  /** When it is cancelled. */
  readonly cancellation?: Cancellation
  /** Id of the booking that the office had cancelled and this one took the place of. */
  readonly replaces?: string
  /** Digest of the request that made it; the same key with another digest is refused (invariant I5). */
  readonly requestDigest: string
}

/** Leaflet: "maksimal 2 hari sebelum tanggal kedatangan". */
const cancellationNoticeDays = 2

/** The last day, in the office's time zone, on which a booking can be cancelled. */
export const cancellableUntil = (date: Day): Day => addDays(date, -cancellationNoticeDays)

/** Leaflet, step 10: today ≤ date − 2 days. */
export const canStillCancel = (date: Day, today: Day): boolean => today <= cancellableUntil(date)

/** What the owner sees of a booking. */
export const bookingView = (booking: Booking): BookingView => ({
  id: booking.id,
  code: queueCode(booking.id),
  office: booking.office,
  date: booking.date,
  time: booking.time,
  status: booking.status,
  applicants: booking.applicants.map(({ fullName, nikMasked, kind, outcome }) => ({
    fullName,
    nikMasked,
    kind,
    ...(outcome && { outcome }),
  })),
  cancellableUntil: cancellableUntil(booking.date),
  createdAt: isoInstant(booking.createdAt),
  ...(booking.confirmedFor === booking.date && { confirmed: true }),
  ...(booking.cancellation && { cancellation: cancellationView(booking.cancellation) }),
})

/** What the owner sees of a cancellation: who, why, and what the office offers instead. */
const cancellationView = ({ at: _, replacements, ...cancellation }: Cancellation): CancellationView => ({
  ...cancellation,
  ...(replacements && { replacements: [...replacements] }),
})
