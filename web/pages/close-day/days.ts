import type { Closure, Visit } from '../../../lambdas/contract/staff/days-schemas.ts'
import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** People booked on a day. */
export const bookedOn = ({ slots }: GridDay): number => sum(slots.map(({ claimed }) => claimed))

/** The days from one on of which there is anything to say: they have times, or were closed. */
export const daysToShow = (days: readonly GridDay[], from: string): GridDay[] =>
  days.filter(({ date, slots, closed }) => date >= from && (slots.length > 0 || closed))

/** A day that can be offered instead of a closed one. */
export interface Offer {
  readonly date: string
  /** Places that nobody holds. */
  readonly left: number
  /** Not open to the public yet: who is offered it chooses first. */
  readonly first: boolean
}

/** The later days that are open and have quota. */
export const offersAfter = (days: readonly GridDay[], date: string): Offer[] =>
  days
    .filter((day) => day.date > date && !day.closed && !day.holiday && day.slots.some(({ quota }) => quota > 0))
    .map(({ date, slots }) => ({
      date,
      left: sum(slots.map(({ quota, claimed, state }) => (state === 'closed' ? 0 : quota - claimed))),
      first: slots.every(({ state }) => state === 'unopened'),
    }))

/** Places left on the offered days together. */
export const placesOn = (offers: readonly Offer[], chosen: readonly string[]): number =>
  sum(offers.filter(({ date }) => chosen.includes(date)).map(({ left }) => left))

/** Bookings and the people in them. */
export interface Count {
  readonly bookings: number
  readonly people: number
}

const countOf = (visits: readonly Visit[]): Count => ({
  bookings: visits.length,
  people: sum(visits.map(({ people }) => people.length)),
})

/** Who stands on a day that is closed, or was on it. */
interface Counts {
  /** Cancelled by the closure. */
  readonly due: Count
  /** The desk has dealt with them. */
  readonly served: Count
  /** Left alone since they were to come before the closure began. */
  readonly earlier: Count
  readonly cancelled: Count
}

/**
 * Whom a closure concerns, and how.
 * @param from `HH:MM` from which on the day is closed; left out, all of it
 */
export function countsOf(visits: readonly Visit[], from = ''): Counts {
  const standing = visits.filter(({ status }) => status === 'ACTIVE')
  const open = standing.filter((visit) => !wasServed(visit))
  return {
    due: countOf(open.filter(({ time }) => time >= from)),
    served: countOf(standing.filter(wasServed)),
    earlier: countOf(open.filter(({ time }) => time < from)),
    cancelled: countOf(visits.filter(({ status }) => status === 'CANCELLED')),
  }
}

const wasServed = ({ people }: Visit): boolean => people.some(({ outcome }) => outcome !== undefined)

/** The times already past for which somebody stands booked of whom the desk has written nothing down, latest first. */
export const openTimesBefore = (visits: readonly Visit[], now: string): string[] =>
  [...new Set(visits.filter((one) => one.status === 'ACTIVE' && !wasServed(one)).map(({ time }) => time))]
    .filter((time) => time < now)
    .sort()
    .reverse()

/** What the office says to the people of a day that it closes. */
export interface Saying {
  readonly reason: ClosureReason
  readonly note?: string
  readonly replacements: string[]
  /** `HH:MM`: who was to come earlier today stays booked. */
  readonly from?: string
}
type ClosureReason = NonNullable<Closure['reason']>

/** What was said of a day that is closed, to be said again to those who have not been told. Some were closed in silence. */
export const saidOf = ({ reason = 'other', note, replacements = [], from }: Partial<Closure>): Saying => ({
  reason,
  ...(note && { note }),
  replacements,
  ...(from && { from }),
})
