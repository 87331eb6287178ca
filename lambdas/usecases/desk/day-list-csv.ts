import { csvDelimiter } from '../../contract/csv-delimiter.ts'
import type { DayListView } from '../../contract/desk/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { csv } from '../../domain/shared/csv.ts'
import { dayListFileTexts } from './day-list-file-texts.ts'
import { buildDayListRows, type DayListRow } from './day-list-rows.ts'

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
export function dayListCsv(list: DayListView, office: Pick<Office, 'timeZone'>, locale: Locale): string {
  const texts = dayListFileTexts[locale]
  const headings: Readonly<Record<keyof DayListRow, string>> = { ...texts.columns, ...texts.more }
  const rows = buildDayListRows(list, office, locale).map((row) => columns.map((column) => row[column]))
  return csv([columns.map((column) => headings[column]), ...rows], csvDelimiter[locale])
}
