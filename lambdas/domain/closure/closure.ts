import type { ClosureReason } from '../booking/booking.ts'
import type { Day, Millis, Time } from '../shared/dates.ts'

/** One day of an office. */
export interface DayRef {
  readonly office: string
  readonly date: Day
}

/** Why and by whom a day is closed. Days closed when their quota was given out, without bookings, say less. */
export interface Closure {
  readonly reason?: ClosureReason
  /** Plain text for the people concerned. */
  readonly note?: string
  /** Later days of the same office on which the parties get first choice. */
  readonly replacements?: readonly Day[]
  /** Whoever was to come earlier on the day stays booked: they were, or are being, served. Left out: nobody stays. */
  readonly from?: Time
  /** Account of whoever closed it. */
  readonly by?: string
  readonly at?: Millis
  /** Idempotency-Key of the request that closed it. */
  readonly key?: string
}

/** Whether a closure says the same to the people concerned, whoever made it and when. */
export const isSameClosure = (a: Closure, b: Closure): boolean =>
  a.reason === b.reason &&
  a.note === b.note &&
  a.from === b.from &&
  (a.replacements ?? []).join() === (b.replacements ?? []).join()
