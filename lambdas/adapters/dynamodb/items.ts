import type { Booking, Cancellation, SlotRef } from '../../domain/booking.ts'
import type { Departure } from '../../domain/departure.ts'
import type { Lock } from '../../domain/eligibility.ts'
import type { LedgerSlot, Standing } from '../../usecases/ledger.ts'
import { keys } from './table.ts'

/** An item as the document client gives it. */
export type Item = Record<string, unknown>

/** Sorts an account's bookings by date and time of arrival. */
export const arrivalOf = ({ date, time, id }: Pick<Booking, 'date' | 'time' | 'id'>): string => `${date}T${time}#${id}`

export const bookingItem = (booking: Booking): Item => ({
  ...keys.booking(booking.id),
  ...booking,
  arrival: arrivalOf(booking),
})

/** What stands under a booking's key. */
export function standingOf(item: Item | undefined): Standing {
  if (!item || item.PK === undefined) return undefined
  if (item.status === 'VOID') return 'void'
  const { PK, SK, arrival, ...booking } = item
  return booking as unknown as Booking
}

/** Its leaving a day, kept after its claim is gone; written twice it is the same. */
export function departureItem(
  booking: Booking,
  { by, at, reason }: Pick<Departure, 'by' | 'at'> & Pick<Cancellation, 'reason'>,
): Item {
  const { id, office, date, time, claimedAt, applicants } = booking
  const departure: Departure = {
    id,
    office,
    date,
    time,
    n: applicants.length,
    claimedAt,
    at,
    by,
    ...(reason && { reason }),
  }
  return { ...keys.departure(booking, id, claimedAt), ...departure }
}

export const departureOf = ({ PK, SK, ...departure }: Item): Departure => departure as unknown as Departure

export const bookingOf = (item: Item | undefined): Booking | undefined => {
  const standing = standingOf(item)
  return standing === 'void' ? undefined : standing
}

export function slotOf(ref: SlotRef, item: Item | undefined): LedgerSlot | undefined {
  if (!item || item.PK === undefined) return undefined
  const { quota, remaining, opensAt, claims, closed } = item as unknown as LedgerSlot
  return {
    office: ref.office,
    date: ref.date,
    time: ref.time,
    quota,
    remaining,
    claims,
    ...(opensAt !== undefined && { opensAt }),
    ...(closed && { closed }),
  }
}

/** A day's partition may hold other things than slots. */
export const isSlot = ({ SK }: Item): boolean => String(SK).startsWith('SLOT#')

/** The time a slot's sort key names. */
export const timeOf = (item: Item): string => String(item.SK).replace('SLOT#', '')

export function lockOf(item: Item | undefined): Lock | undefined {
  if (!item || item.PK === undefined) return undefined
  const { bookingId, account, freeFrom } = item as unknown as Lock
  return { bookingId, account, freeFrom }
}
