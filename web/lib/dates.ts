import type { Locale } from '../../lambdas/contract/locale.ts'

/*
 * Days are text, `YYYY-MM-DD`; months `YYYY-MM`. All arithmetic of the pages stands here and goes through UTC, where
 * every day has 24 hours; which day it is now is asked of the office's time zone. (The browsers we promise have no
 * Temporal.)
 */

const dayMs = 86_400_000
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const shiftDay = (day: string, days: number): string => iso(utc(day) + days * dayMs)
export const monthOf = (day: string): string => day.slice(0, 7)

export function shiftMonth(month: string, months: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  return iso(Date.UTC(year, index - 1 + months, 1)).slice(0, 7)
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayIndex = (day: string): number => (new Date(utc(day)).getUTCDay() + 6) % 7

export const daysInMonth = (month: string): number => Number(shiftDay(`${shiftMonth(month, 1)}-01`, -1).slice(8))

/** The same day of another month, or that month's last. */
export function sameDayOf(month: string, day: string): string {
  const number = Math.min(Number(day.slice(8)), daysInMonth(month))
  return `${month}-${String(number).padStart(2, '0')}`
}

/** The weeks of a month, Monday first; undefined where a cell belongs to another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`
  const cells: (string | undefined)[] = Array(weekdayIndex(first)).fill(undefined)
  for (let n = 0; n < daysInMonth(month); n++) cells.push(shiftDay(first, n))
  while (cells.length % 7) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The calendar day it is now where the office stands. */
export function todayIn(timeZone: string, now = Date.now()): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const [month = '', day = '', year = ''] = format.format(now).split('/')
  return `${year}-${month}-${day}`
}

/** `YYYY-MM-DD` of three typed numbers; undefined when there is no such day. */
export function dayOfParts({ day, month, year }: { day: string; month: string; year: string }): string | undefined {
  const [d, m, y] = [day, month, year].map((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN))
  if (!d || !m || !y || y < 1000) return undefined
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCDate() === d && date.getUTCMonth() === m - 1 ? date.toISOString().slice(0, 10) : undefined
}

const inWords = (style: Intl.DateTimeFormatOptions) => {
  const made: Partial<Record<Locale, Intl.DateTimeFormat>> = {}
  return (day: string, locale: Locale): string => {
    made[locale] ??= new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { ...style, timeZone: 'UTC' })
    return made[locale].format(utc(day))
  }
}

/** "Senin, 14 Desember 2026". */
export const longDate = inWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** "14 Desember 1990": of a birth date nobody asks the weekday. */
export const dayWords = inWords({ day: 'numeric', month: 'long', year: 'numeric' })
/** "Senin, 14 Des". */
export const shortDate = inWords({ weekday: 'long', day: 'numeric', month: 'short' })
/** "Desember 2026". */
export const monthName = (month: string, locale: Locale): string => monthWords(`${month}-01`, locale)
const monthWords = inWords({ month: 'long', year: 'numeric' })
const dayOfMonth = inWords({ day: 'numeric', month: 'long' })
/** "4–8 Januari", "28 Desember – 1 Januari", or one day of them. (`formatRange` is younger than the browsers we promise.) */
export function rangeWords(from: string, to: string, locale: Locale): string {
  if (from === to) return dayOfMonth(from, locale)
  const end = dayOfMonth(to, locale)
  return monthOf(from) === monthOf(to) ? `${Number(from.slice(8))}–${end}` : `${dayOfMonth(from, locale)} – ${end}`
}
export const weekdayName = inWords({ weekday: 'long' })
export const weekdayShort = inWords({ weekday: 'short' })

const zoneNames: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** WIB, WITA or WIT. */
export const zoneName = (timeZone: string): string => zoneNames[timeZone] ?? timeZone

/** "08.00" as Indonesian writes it, "08:00" in English. */
export const clockWords = (time: string, locale: Locale): string => (locale === 'id' ? time.replace(':', '.') : time)

/** "08.00 WIB". */
export const timeWords = (time: string, timeZone: string, locale: Locale): string =>
  `${clockWords(time, locale)} ${zoneName(timeZone)}`

/** An instant as people at the office read it: "Selasa, 1 Desember 2026, 07.00 WIB". */
export function instantWords(instant: string, timeZone: string, locale: Locale): string {
  const at = Date.parse(instant)
  return `${longDate(todayIn(timeZone, at), locale)}, ${timeWords(clockAt(at, timeZone), timeZone, locale)}`
}

/** The wall-clock time `HH:MM` it is at an instant (milliseconds since 1970) in a time zone. */
export const clockAt = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
