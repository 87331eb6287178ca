import { addDays, type Day, instantOf, type Millis, type Time, type TimeZone } from '../shared/dates.ts'

/** How long after the last arrival time an office still sees people. */
const graceMs: Millis = 2 * 60 * 60_000

/**
 * From when on who has no outcome counts as not come: two hours after the last arrival time of the day.
 * @returns undefined for a day without times
 */
export const endOfDay = (date: Day, times: readonly Time[], timeZone: TimeZone): Millis | undefined => {
  const last = times.toSorted().at(-1)
  return last === undefined ? undefined : instantOf(date, last, timeZone) + graceMs
}

/** From when on nothing of a day can be undone any more, not even by a call that began before midnight. */
export const sealedFrom = (date: Day, timeZone: TimeZone): Millis => instantOf(addDays(date, 1), '01:00', timeZone)
