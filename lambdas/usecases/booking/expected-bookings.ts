import type { Booking } from '../../domain/booking/booking.ts'
import { coversClaim } from '../../domain/operations/invariants.ts'
import type { Day } from '../../domain/shared/dates.ts'
import type { Bookings } from '../ports.ts'
import type { Ledger, LedgerSlot } from './ports.ts'

export interface ExpectedBookingsDeps {
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly bookings: Pick<Bookings, 'findAll'>
}

/** The bookings that hold places in some slots, by time; strongly consistent, so that none that was acknowledged is missing. */
export async function readBookingsInSlots(
  slots: readonly LedgerSlot[],
  bookings: ExpectedBookingsDeps['bookings'],
): Promise<Booking[]> {
  const found = await bookings.findAll(slots.flatMap(({ claims }) => Object.keys(claims)))
  return slots
    .flatMap((slot) => Object.keys(slot.claims).map((id) => ({ slot, booking: found.get(id) })))
    .flatMap(({ slot, booking }) => (booking && coversClaim(booking, slot) ? [booking] : []))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
}

const orderOf = ({ time, id }: Booking): string => `${time} ${id}`

/** Who is expected at an office on a day. */
export const readExpectedBookings = async (
  { ledger, bookings }: ExpectedBookingsDeps,
  office: string,
  date: Day,
): Promise<Booking[]> => readBookingsInSlots(await ledger.readDaySlots(office, date), bookings)
