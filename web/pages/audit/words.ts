import type { Locale } from '../../../lambdas/contract/locale.ts'
import type { Role } from '../../../lambdas/contract/schemas.ts'
import type { AuditDetails, AuditEntryView } from '../../../lambdas/contract/staff/audit.ts'
import type { AuditAction } from '../../../lambdas/contract/staff/audit-actions.ts'
import { clockAt, clockWords, dayWords, instantWords, longDate, rangeWords, timeWords, todayIn } from '../../dates.ts'
import type { AuditTexts } from '../../texts/id/audit.ts'

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
  /** Queue code of a booking's id: its beginning, as on the proof. */
  readonly code: (booking: string) => string
  /** Of pairs of number and words those that are not 0, after one another. */
  readonly list: (parts: readonly (readonly [count: number, words: string])[]) => string
}

/** What each action is called, and what an entry of it says: none can be forgotten. */
export type EntryTexts = {
  readonly [A in AuditAction]: {
    readonly name: string
    readonly says: (details: AuditDetails[A], wording: Wording, target: string | undefined) => string
  }
}

/** Dates named one by one; the rest is counted. */
const mostDays = 8

export function wordingOf(t: AuditTexts, locale: Locale, timeZone: string): Wording {
  return {
    day: (date) => longDate(date, locale),
    time: (time) => clockWords(time, locale),
    range: (from, to) => `${rangeWords(from, to, locale)} ${to.slice(0, 4)}`,
    instant: (iso) => instantWords(iso, timeZone, locale),
    role: (role) => t.staff.roles[role],
    days: (dates) => {
      const words = dates.slice(0, mostDays).map((date) => rangeWords(date, date, locale))
      return dates.length > mostDays ? `${words.join(', ')} ${t.more(dates.length - mostDays)}` : words.join(', ')
    },
    fields: (names) => names.map((name) => t.fields[name] ?? name).join(', '),
    code: (booking) => `${booking.slice(0, 4)}-${booking.slice(4, 8)}`.toUpperCase(),
    list: (parts) => parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(', '),
  }
}

/** An entry as a sentence. */
export function sentenceOf({ action, details, target }: AuditEntryView, t: AuditTexts, wording: Wording): string {
  // The union pairs each action with its details, which an index loses sight of.
  const says = t.entries[action].says as (details: unknown, wording: Wording, target: string | undefined) => string
  return says(details, wording, target)
}

/** When it was, where the office stands: "14 Desember 2026, 08.00 WIB". */
export function momentOf({ at }: AuditEntryView, timeZone: string, locale: Locale): string {
  const ms = Date.parse(at)
  return `${dayWords(todayIn(timeZone, ms), locale)}, ${timeWords(clockAt(ms, timeZone), timeZone, locale)}`
}
