import type { Booking } from '../domain/booking.ts'
import type { Day } from '../domain/dates.ts'
import { covers } from '../domain/laws.ts'
import type { Ledger, LedgerSlot } from './ledger.ts'
import type { Bookings } from './ports.ts'

export interface ExpectedDeps {
  readonly ledger: Pick<Ledger, 'slotsOf'>
  readonly bookings: Pick<Bookings, 'findAll'>
}

/** The bookings that hold places in some slots, by time; strongly consistent, so that none that was acknowledged is missing. */
export async function bookingsIn(slots: readonly LedgerSlot[], bookings: ExpectedDeps['bookings']): Promise<Booking[]> {
  const found = await bookings.findAll(slots.flatMap(({ claims }) => Object.keys(claims)))
  return slots
    .flatMap((slot) => Object.keys(slot.claims).map((id) => ({ slot, booking: found.get(id) })))
    .flatMap(({ slot, booking }) => (booking && covers(booking, slot) ? [booking] : []))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
}

const orderOf = ({ time, id }: Booking): string => `${time} ${id}`

/** Who is expected at an office on a day. */
export const expectedOn = async ({ ledger, bookings }: ExpectedDeps, office: string, date: Day): Promise<Booking[]> =>
  bookingsIn(await ledger.slotsOf(office, date), bookings)
