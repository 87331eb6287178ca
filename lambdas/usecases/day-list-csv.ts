import type { Locale } from '../contract/locale.ts'
import { csvDelimiter } from '../contract/staff/csv-delimiter.ts'
import type { DayList } from '../contract/staff/desk-schemas.ts'
import { csv } from '../domain/csv.ts'
import type { Office } from '../domain/office.ts'
import { type DayListRow, rowsOf } from './day-list-rows.ts'
import { dayListTexts } from './day-list-texts.ts'

const columns: readonly (keyof DayListRow)[] = [
  'number',
  'time',
  'code',
  'fullName',
  'nik',
  'birthDate',
  'kind',
  'party',
  'outcome',
  'remark',
  'by',
  'at',
]

/** The day's list for a spreadsheet: one line of headings, then one for each person. */
export function dayListCsv(list: DayList, office: Pick<Office, 'timeZone'>, locale: Locale): string {
  const texts = dayListTexts[locale]
  const headings: Readonly<Record<keyof DayListRow, string>> = { ...texts.columns, ...texts.more }
  const rows = rowsOf(list, office, locale).map((row) => columns.map((column) => row[column]))
  return csv([columns.map((column) => headings[column]), ...rows], csvDelimiter[locale])
}
