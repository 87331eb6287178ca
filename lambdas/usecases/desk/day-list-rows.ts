import type { DayListView } from '../../contract/desk/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { timeAt } from '../../domain/shared/dates.ts'
import { dayListFileTexts } from './day-list-file-texts.ts'

/** One person on the day's list, in words. */
export interface DayListRow {
  /** Counts the people of the day, from 1. */
  readonly number: string
  readonly time: string
  readonly code: string
  readonly fullName: string
  /** In groups of four, so that no spreadsheet takes it for a number and rounds it. */
  readonly nik: string
  readonly birthDate: string
  readonly kind: string
  /** "2 dari 3": never "2/3", which a spreadsheet takes for a date. */
  readonly party: string
  readonly outcome: string
  readonly remark: string
  readonly by: string
  /** Time of day of the outcome, where the office stands. */
  readonly at: string
}

/** The people of a day's list, in its order. */
export function buildDayListRows(
  { bookings }: DayListView,
  { timeZone }: Pick<Office, 'timeZone'>,
  locale: Locale,
): DayListRow[] {
  const texts = dayListFileTexts[locale]
  return bookings
    .flatMap(({ time, code, applicants }) =>
      applicants.map((person, index) => ({ time, code, ...person, party: texts.party(index + 1, applicants.length) })),
    )
    .map(({ time, code, fullName, nik, nikMasked, birthDate, kind, party, recorded }, index) => ({
      number: `${index + 1}`,
      time,
      code,
      fullName,
      nik: (nik ?? nikMasked).replace(/(.{4})(?=.)/gu, '$1 '),
      birthDate,
      kind: texts.kinds[kind],
      party,
      outcome: recorded
        ? [texts.outcomes[recorded.outcome], reasonIn(texts, recorded.reason)].filter(Boolean).join(': ')
        : '',
      remark: recorded?.remark ?? '',
      by: recorded?.by ?? '',
      at: recorded ? timeAt(Date.parse(recorded.at), timeZone) : '',
    }))
}

const reasonIn = ({ reasons }: (typeof dayListFileTexts)[Locale], reason: keyof typeof reasons | undefined): string =>
  reason ? reasons[reason] : ''
