import type { StaffBookingView } from '../../contract/closure/schemas.ts'
import { type Booking, queueCode } from '../../domain/booking/booking.ts'
import { coversClaim } from '../../domain/operations/invariants.ts'
import { type Day, daysBetween } from '../../domain/shared/dates.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Bookings, Departures, Profile, Profiles } from '../ports.ts'

export interface StaffBookingDeps {
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly departures: Departures
  readonly bookings: Pick<Bookings, 'findAll'>
  readonly profiles: Profiles
}

/**
 * The bookings of some days of an office, by date and time: those that hold places, and those the office cancelled,
 * whom it owes an answer.
 */
export async function readBookingsOfDays(
  { ledger, departures, bookings }: Omit<StaffBookingDeps, 'profiles'>,
  office: string,
  { from, to }: { from: Day; to: Day },
): Promise<Booking[]> {
  const dates = daysBetween(from, to)
  const [days, left] = await Promise.all([
    Promise.all(dates.map((date) => ledger.readDaySlots(office, date))),
    departures.of(office, dates),
  ])
  const slots = days.flat()
  const cancelled = left.filter(({ by }) => by === 'office').map(({ id }) => id)
  const found = await bookings.findAll([...slots.flatMap(({ claims }) => Object.keys(claims)), ...cancelled])
  const holding = slots.flatMap((slot) =>
    Object.keys(slot.claims).flatMap((id) => {
      const booking = found.get(id)
      return booking && coversClaim(booking, slot) ? [booking] : []
    }),
  )
  const ended = cancelled.flatMap((id) => found.get(id) ?? []).filter(({ status }) => status === 'CANCELLED')
  return [...holding, ...ended].sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
}

const orderOf = ({ date, time, id }: Booking): string => `${date} ${time} ${id}`

/** What staff see of bookings: the account by its username, never a full NIK. */
export async function staffBookingViews(bookings: readonly Booking[], profiles: Profiles): Promise<StaffBookingView[]> {
  const known = await profiles.of(bookings.map(({ account }) => account))
  return bookings.map((booking) => staffBookingView(booking, known.get(booking.account)))
}

const staffBookingView = (
  { id, date, time, status, applicants, cancellation }: Booking,
  profile: Profile | undefined,
): StaffBookingView => ({
  id,
  code: queueCode(id),
  date,
  time,
  status,
  people: applicants.map(({ fullName, nikMasked, kind, outcome }) => ({
    fullName,
    nikMasked,
    kind,
    ...(outcome && { outcome }),
  })),
  ...(cancellation && {
    cancellation: { by: cancellation.by, ...(cancellation.reason && { reason: cancellation.reason }) },
  }),
  ...(profile && { username: profile.username }),
})
