import type { BoardView } from '../../contract/desk/schemas.ts'
import type { Booking } from '../booking/booking.ts'
import { type Day, instantOf, type Millis, type Time, type TimeZone } from '../shared/dates.ts'
import { isPending } from './desk-booking.ts'

const minute: Millis = 60_000
/** Who comes later than this is called by name, not by the board. */
const lateArrivalWindowMs = 60 * minute
/** What the desk recorded within this time shows how far it has come. */
const recentOutcomeWindowMs = 15 * minute

/**
 * The waiting room's board. A time is being served once it has come, while somebody of it is still expected: for an hour,
 * or, when the desk is further behind, as long as people of that time or an earlier one come to it. Who is written down as
 * not come says nothing of how far it is.
 */
export function computeBoard(
  bookings: readonly Booking[],
  { date, timeZone, now }: { date: Day; timeZone: TimeZone; now: Millis },
): Omit<BoardView, 'office' | 'date'> {
  const at = (time: Time): Millis => instantOf(date, time, timeZone)
  const people = bookings.flatMap(({ time, applicants }) => applicants.map((one) => ({ time, ...one })))
  const recentlyRecorded = people.filter(
    ({ outcome, recorded }) => outcome !== 'no-show' && recorded && recorded.at > now - recentOutcomeWindowMs,
  )
  const since = Math.min(now - lateArrivalWindowMs, ...recentlyRecorded.map(({ time }) => at(time)))
  const byTime = [...Map.groupBy(people.filter(isPending), ({ time }) => time)]
    .map(([time, waiting]) => ({ time, waiting: waiting.length }))
    .sort((a, b) => a.time.localeCompare(b.time))
  const later = byTime.filter(({ time }) => at(time) > now)
  const next = later[0]?.time
  return {
    serving: byTime.filter(({ time }) => at(time) <= now && at(time) >= since),
    ...(next !== undefined && { next }),
    coming: later.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}
