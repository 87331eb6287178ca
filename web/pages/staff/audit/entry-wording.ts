import type { AuditAction } from '../../../../lambdas/contract/administration/audit-actions.ts'
import type { AuditDetails, AuditEntryView } from '../../../../lambdas/contract/administration/audit-schemas.ts'
import type { Role } from '../../../../lambdas/contract/http/schemas.ts'
import type { Locale } from '../../../../lambdas/contract/locale.ts'
import {
  clockAt,
  clockWords,
  dayWords,
  instantWords,
  longDate,
  rangeWords,
  shiftDay,
  timeWords,
  todayIn,
  weekdayName,
} from '../../../lib/dates.ts'
import type { AuditTexts } from '../../../texts/id/staff/audit.ts'

/** What the sentences of the audit are put together from, in the page's language. */
export interface Wording {
  /** "Senin, 14 Desember 2026" of `YYYY-MM-DD`. */
  readonly day: (date: string) => string
  /** "08.00" of `HH:MM`. */
  readonly time: (time: string) => string
  readonly range: (from: string, to: string) => string
  /** Of an ISO instant, in the office's time zone. */
  readonly instant: (iso: string) => string
  readonly role: (role: Role) => string
  /** The first few of many dates. */
  readonly days: (dates: readonly string[]) => string
  /** Names of an office's fields. */
  readonly fields: (names: readonly string[]) => string
  /** Those among an office's fields that hold one text: what stood there and what stands there now. */
  readonly changes: (changes: NonNullable<AuditDetails['office-saved']['changes']>) => string
  /** What is different between two ordinary weeks, days with the same change together; empty when nothing is. */
  readonly week: (from: Week, to: Week) => string
  /** Queue code of a booking's id: its beginning, as on the proof. */
  readonly code: (booking: string) => string
  /** Of pairs of number and words those that are not 0, after one another. */
  readonly list: (parts: readonly (readonly [count: number, words: string])[]) => string
}

type Week = NonNullable<AuditDetails['template-saved']['from']>

/** What each action is called, and what an entry of it says: none can be forgotten. */
export type EntryTexts = {
  readonly [A in AuditAction]: {
    readonly name: string
    readonly sentence: (details: AuditDetails[A], wording: Wording, target: string | undefined) => string
  }
}

/** Dates named one by one; the rest is counted. */
const maxDaysListed = 8

export function wordingOf(t: AuditTexts, locale: Locale, timeZone: string): Wording {
  return {
    day: (date) => longDate(date, locale),
    time: (time) => clockWords(time, locale),
    range: (from, to) => `${rangeWords(from, to, locale)} ${to.slice(0, 4)}`,
    instant: (iso) => instantWords(iso, timeZone, locale),
    role: (role) => t.staff.roles[role],
    days: (dates) => {
      const words = dates.slice(0, maxDaysListed).map((date) => rangeWords(date, date, locale))
      return dates.length > maxDaysListed
        ? `${words.join(', ')} ${t.more(dates.length - maxDaysListed)}`
        : words.join(', ')
    },
    fields: (names) => names.map((name) => t.fields[name] ?? name).join(', '),
    changes: (changes) =>
      changes
        .map(({ field, from, to }) => {
          const name = t.fields[field] ?? field
          // Lists stand there as JSON: their names are enough here, and the file has the rest.
          return /^[[{]/.test(from + to) ? name : `${name}: ${from || t.nothing} → ${to || t.nothing}`
        })
        .join('; '),
    week: (from, to) => {
      const days = weekdays.map((day) => {
        const hours = (week: Week) => hoursOf(week, day, t, locale)
        return { day, change: hours(from) === hours(to) ? '' : `${hours(from)} → ${hours(to)}` }
      })
      const changes = [...new Set(days.map(({ change }) => change).filter(Boolean))]
      const nameOf = (day: number) => weekdayName(shiftDay(sunday, day), locale)
      const withChange = (change: string) => days.filter((one) => one.change === change).map(({ day }) => nameOf(day))
      return changes.map((change) => `${withChange(change).join(', ')}: ${change}`).join('; ')
    },
    code: (booking) => `${booking.slice(0, 4)}-${booking.slice(4, 8)}`.toUpperCase(),
    list: (parts) => parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(', '),
  }
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const sunday = '2026-01-04'

/** The ordinary hours of a weekday (1 = Monday): "08.00–15.00, setiap 30 menit, kuota 10". */
function hoursOf(week: Week, weekday: number, t: AuditTexts, locale: Locale): string {
  const day = week.find((one) => one.weekday === weekday)
  if (!day) return t.week.closed
  const span = (from: string, to: string) => `${clockWords(from, locale)}–${clockWords(to, locale)}`
  const breaks = day.breaks.map(({ from, to }) => span(from, to)).join(', ')
  return t.week.open(span(day.opens, day.closes), day.slotMinutes, day.quota, breaks)
}

/** An entry as a sentence. */
export function sentenceOf({ action, details, target }: AuditEntryView, t: AuditTexts, wording: Wording): string {
  // The union pairs each action with its details, which an index loses sight of.
  const sentence = t.entries[action].sentence as (
    details: unknown,
    wording: Wording,
    target: string | undefined,
  ) => string
  return sentence(details, wording, target)
}

/** When it was, where the office stands: "14 Desember 2026, 08.00 WIB". */
export function entryTimeText({ at }: AuditEntryView, timeZone: string, locale: Locale): string {
  const ms = Date.parse(at)
  return `${dayWords(todayIn(timeZone, ms), locale)}, ${timeWords(clockAt(ms, timeZone), timeZone, locale)}`
}
