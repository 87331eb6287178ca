import type { ClosureView, StaffBookingView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { QuotaGridDayView } from '../../../../lambdas/contract/quota/schemas.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** People booked on a day. */
export const peopleBooked = ({ slots }: QuotaGridDayView): number => sum(slots.map(({ claimed }) => claimed))

/** The days from one on of which there is anything to say: they have times, or were closed. */
export const daysToShow = (days: readonly QuotaGridDayView[], from: string): QuotaGridDayView[] =>
  days.filter(({ date, slots, closed }) => date >= from && (slots.length > 0 || closed))

/** A day that can be offered instead of a closed one. */
export interface ReplacementDay {
  readonly date: string
  /** Places that nobody holds. */
  readonly left: number
  /** Not open to the public yet: who is offered it chooses first. */
  readonly first: boolean
}

/** The later days that are open and have quota. */
export const replacementDaysAfter = (days: readonly QuotaGridDayView[], date: string): ReplacementDay[] =>
  days
    .filter((day) => day.date > date && !day.closed && !day.holiday && day.slots.some(({ quota }) => quota > 0))
    .map(({ date, slots }) => ({
      date,
      left: sum(slots.map(({ quota, claimed, state }) => (state === 'closed' ? 0 : quota - claimed))),
      first: slots.every(({ state }) => state === 'unopened'),
    }))

/** Places left on the offered days together. */
export const placesOn = (days: readonly ReplacementDay[], chosen: readonly string[]): number =>
  sum(days.filter(({ date }) => chosen.includes(date)).map(({ left }) => left))

/** Bookings and the people in them. */
export interface BookingCount {
  readonly bookings: number
  readonly people: number
}

const countBookings = (bookings: readonly StaffBookingView[]): BookingCount => ({
  bookings: bookings.length,
  people: sum(bookings.map(({ people }) => people.length)),
})

/** Who stands on a day that is closed, or was on it. */
interface ClosureCounts {
  /** Cancelled by the closure. */
  readonly due: BookingCount
  /** The desk has dealt with them. */
  readonly served: BookingCount
  /** Left alone since they were to come before the closure began. */
  readonly earlier: BookingCount
  readonly cancelled: BookingCount
}

/**
 * Whom a closure concerns, and how.
 * @param from `HH:MM` from which on the day is closed; left out, all of it
 */
export function closureCounts(bookings: readonly StaffBookingView[], from = ''): ClosureCounts {
  const active = bookings.filter(({ status }) => status === 'ACTIVE')
  const open = active.filter((booking) => !wasServed(booking))
  return {
    due: countBookings(open.filter(({ time }) => time >= from)),
    served: countBookings(active.filter(wasServed)),
    earlier: countBookings(open.filter(({ time }) => time < from)),
    cancelled: countBookings(bookings.filter(({ status }) => status === 'CANCELLED')),
  }
}

const wasServed = ({ people }: StaffBookingView): boolean => people.some(({ outcome }) => outcome !== undefined)

/** The times already past for which somebody stands booked of whom the desk has written nothing down, latest first. */
export const openTimesBefore = (bookings: readonly StaffBookingView[], now: string): string[] =>
  [...new Set(bookings.filter((one) => one.status === 'ACTIVE' && !wasServed(one)).map(({ time }) => time))]
    .filter((time) => time < now)
    .sort()
    .reverse()

/** What the office says to the people of a day that it closes. */
export interface ClosureInput {
  readonly reason: ClosureReasonView
  readonly note?: string
  readonly replacements: string[]
  /** `HH:MM`: who was to come earlier today stays booked. */
  readonly from?: string
}
type ClosureReasonView = NonNullable<ClosureView['reason']>

/** What was said of a day that is closed, to be said again to those who have not been told. Some were closed in silence. */
export const closureInputOf = ({
  reason = 'other',
  note,
  replacements = [],
  from,
}: Partial<ClosureView>): ClosureInput => ({
  reason,
  ...(note && { note }),
  replacements,
  ...(from && { from }),
})
