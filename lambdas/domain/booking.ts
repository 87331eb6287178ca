import type { Booking as BookingView, Kind } from '../contract/schemas.ts'
import { addDays, type Day, isoInstant, type Millis, type Time } from './dates.ts'

/** Identifies one slot: office, day and time there. */
export interface SlotRef {
  readonly office: string
  readonly date: Day
  readonly time: Time
}

export const sameSlot = (a: SlotRef, b: SlotRef): boolean =>
  a.office === b.office && a.date === b.date && a.time === b.time

export interface BookedApplicant {
  readonly fullName: string
  readonly birthDate: Day
  readonly kind: Kind
  readonly nikMasked: string
  /** Keyed HMAC of the NIK: finds its lock, reveals nothing. */
  readonly nikDigest: string
  /** The NIK, encrypted. */
  readonly nikSealed: string
  readonly outcome?: 'arrived' | 'refused' | 'no-show'
}

/** An acknowledged booking, whole or not there (law L4). */
export interface Booking extends SlotRef {
  readonly id: string
  readonly status: 'ACTIVE' | 'CANCELLED'
  /** Whose it is: the Cognito `sub`. */
  readonly account: string
  readonly applicants: readonly BookedApplicant[]
  readonly createdAt: Millis
  /** When the claim it stands on was made; with the booking's id it names that claim. */
  readonly claimedAt: Millis
  /** Digest of the request that made it; the same key with another digest is refused (law L5). */
  readonly requestDigest: string
}

/** Leaflet: "maksimal 2 hari sebelum tanggal kedatangan". */
const cancellationNotice = 2

/** The last day, in the office's time zone, on which a booking can be cancelled. */
export const cancellableUntil = (date: Day): Day => addDays(date, -cancellationNotice)

/** Leaflet, step 10: today ≤ date − 2 days. */
export const mayStillCancel = (date: Day, today: Day): boolean => today <= cancellableUntil(date)

/** Queue code on the proof, e.g. `7K4M-2P9X`: the beginning of the booking's id, in capitals. */
export const queueCode = (bookingId: string): string => {
  const code = bookingId.slice(0, 8).toUpperCase()
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

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
})
