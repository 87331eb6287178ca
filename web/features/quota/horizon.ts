import { clockAt, monthOf, shiftDay, shiftMonth, todayIn } from '../../lib/dates.ts'

/** Quota is given out at most so many days ahead (lambdas/domain/operations/invariants.ts). */
const horizonDays = 92

/** The last day quota can be given out for, seen from `today`. */
export const lastDay = (today: string): string => shiftDay(today, horizonDays)

/** This month and those after it that quota can be given out for. */
export function monthsWithinHorizon(today: string): string[] {
  const months = [monthOf(today)]
  const last = monthOf(lastDay(today))
  for (let month = monthOf(today); month < last; ) {
    month = shiftMonth(month, 1)
    months.push(month)
  }
  return months
}

/** What the clock and the calendar say where an office stands. */
export const officeNow = (timeZone: string, now: number) => {
  const today = todayIn(timeZone, now)
  return { today, clock: clockAt(now, timeZone), last: lastDay(today) }
}

/** The instant (milliseconds since 1970) of a wall-clock time `HH:MM` in a time zone. (Zones without daylight saving.) */
export function instantIn(date: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const shown = Date.parse(`${todayIn(timeZone, asUtc)}T${clockAt(asUtc, timeZone)}:00Z`)
  return asUtc - (shown - asUtc)
}
