import type { Booking, Cancellation, SlotRef } from '../../../domain/booking/booking.ts'
import type { Departure } from '../../../domain/booking/departure.ts'
import type { NikLock } from '../../../domain/booking/one-month-rule.ts'
import type { BookingOrTombstone, LedgerSlot } from '../../../usecases/booking/ports.ts'
import { keys } from './table.ts'

/** An item as the document client gives it. */
export type TableItem = Record<string, unknown>

/** Sorts an account's bookings by date and time of arrival. */
export const arrivalSortKey = ({ date, time, id }: Pick<Booking, 'date' | 'time' | 'id'>): string =>
  `${date}T${time}#${id}`

export const bookingItem = (booking: Booking): TableItem => ({
  ...keys.booking(booking.id),
  ...booking,
  arrival: arrivalSortKey(booking),
})

/** What stands under a booking's key. */
export function bookingRecordOf(item: TableItem | undefined): BookingOrTombstone {
  if (!item || item.PK === undefined) return undefined
  if (item.status === 'VOID') return 'void'
  const { PK, SK, arrival, ...booking } = item
  return booking as unknown as Booking
}

/** Its leaving a day, kept after its claim is gone; written twice it is the same. */
export function departureItem(
  booking: Booking,
  { by, at, reason }: Pick<Departure, 'by' | 'at'> & Pick<Cancellation, 'reason'>,
): TableItem {
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

export const departureOf = ({ PK, SK, ...departure }: TableItem): Departure => departure as unknown as Departure

export const bookingOf = (item: TableItem | undefined): Booking | undefined => {
  const record = bookingRecordOf(item)
  return record === 'void' ? undefined : record
}

export function ledgerSlotOf(ref: SlotRef, item: TableItem | undefined): LedgerSlot | undefined {
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
export const isSlotItem = ({ SK }: TableItem): boolean => String(SK).startsWith('SLOT#')

/** The time a slot's sort key names. */
export const slotTimeOf = (item: TableItem): string => String(item.SK).replace('SLOT#', '')

export function nikLockOf(item: TableItem | undefined): NikLock | undefined {
  if (!item || item.PK === undefined) return undefined
  const { bookingId, account, freeFrom } = item as unknown as NikLock
  return { bookingId, account, freeFrom }
}
