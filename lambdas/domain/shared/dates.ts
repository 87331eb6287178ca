import { Temporal } from 'temporal-polyfill'

/** A calendar day `YYYY-MM-DD` in an office's time zone; compares as text. Never a JS `Date` for a day. */
export type Day = string
/** A wall-clock time `HH:MM` in an office's time zone; compares as text. */
export type Time = string
/** An instant, in whole milliseconds since 1970 UTC. */
export type Millis = number
/** WIB, WITA and WIT. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

const zoned = (now: Millis, timeZone: TimeZone) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)

/** The calendar day it is at an instant, where the office stands. */
export const dayAt = (now: Millis, timeZone: TimeZone): Day => zoned(now, timeZone).toPlainDate().toString()

/** The wall-clock time it is at an instant, where the office stands. */
export const timeAt = (now: Millis, timeZone: TimeZone): Time =>
  zoned(now, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The instant of a wall-clock time where the office stands. */
export const instantOf = (day: Day, time: Time, timeZone: TimeZone): Millis =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Calendar-month arithmetic, clamped to the month's last day: 31 Jan + 1 month = 28 or 29 Feb. */
export const addMonths = (day: Day, months: number): Day =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** Every day from `first` to `last`, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Every day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): Day[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return daysBetween(`${month}-01`, `${month}-${daysInMonth}`)
}

/** `2026-12-01T07:00:00Z`, as instants cross the wire. */
export const isoInstant = (at: Millis): string => new Date(at).toISOString()
