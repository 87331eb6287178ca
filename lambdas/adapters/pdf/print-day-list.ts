import type { Content, DynamicContent, TableCell } from 'pdfmake/interfaces.js'
import type { DayListView } from '../../contract/desk/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { dayAt, type Millis, timeAt } from '../../domain/shared/dates.ts'
import { dayInWords, timeInWords } from '../../domain/shared/words.ts'
import { type DayListFileTexts, dayListFileTexts } from '../../usecases/desk/day-list-file-texts.ts'
import { buildDayListRows, type DayListRow } from '../../usecases/desk/day-list-rows.ts'
import type { PrintDayList } from '../../usecases/desk/show-day-list.ts'
import { colours, mm } from './design.ts'
import { renderPdf } from './engine.ts'

/** A4 on its side, with room to hold and to punch. */
const margin = mm(11)
const headHeight = mm(21)
const footHeight = mm(13)
const width = mm(297) - 2 * margin
const gutter = 4

/** Columns of the table with their widths in points; the box is ticked by hand, the remarks are written by hand. */
const fixed = {
  box: 13,
  number: 20,
  time: 28,
  code: 56,
  nik: 96,
  birthDate: 54,
  kind: 58,
  party: 48,
  outcome: 66,
  remark: 112,
}
const gutters = 2 * gutter * (Object.keys(fixed).length + 1)
/** In points too: a column of free width would grow out of the page with a name that has no space to break at. */
const name = width - gutters - Object.values(fixed).reduce((sum, one) => sum + one, 0)
const order = ['number', 'time', 'code', 'fullName', 'nik', 'birthDate', 'kind', 'party', 'outcome', 'remark'] as const
const widths = [fixed.box, ...order.map((column) => (column === 'fullName' ? name : fixed[column]))]

/** The day's list as the officer works from it (leaflet, step 12): the head repeats on each page, each page is numbered. */
export const printDayList: PrintDayList = (list, office, printing, locale) => {
  const texts = dayListFileTexts[locale]
  const rows = buildDayListRows(list, office, locale)
  const stamp = (at: Millis) =>
    `${dayInWords(dayAt(at, office.timeZone), locale)}, ${timeInWords(timeAt(at, office.timeZone), office.timeZone, locale)}`
  const printed = texts.printed(stamp(printing.at), printing.by)
  return renderPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [margin, headHeight + mm(6), margin, footHeight],
    language: locale,
    displayTitle: true,
    version: '1.5',
    info: { title: `${texts.title} ${office.name} ${list.date}`, author: 'Antrian Paspor Online' },
    defaultStyle: { font: 'Roboto', fontSize: 9, color: colours.ink },
    header: head(list, office, { texts, locale, people: rows.length, asOf: texts.asOf(stamp(Date.parse(list.asOf))) }),
    footer: foot(texts, printed, hasNiks(list)),
    content: rows.length > 0 ? table(rows, texts) : { text: texts.none, fontSize: 12, margin: [0, 12, 0, 0] },
  })
}

const hasNiks = ({ bookings }: DayListView): boolean =>
  bookings.some(({ applicants }) => applicants.some(({ nik }) => nik !== undefined))

const head = (
  { date, bookings }: DayListView,
  office: Office,
  { texts, locale, people, asOf }: { texts: DayListFileTexts; locale: Locale; people: number; asOf: string },
): Content => ({
  margin: [margin, margin, margin, 0],
  columns: [
    {
      width: '*',
      stack: [
        { text: `${texts.title}: ${dayInWords(date, locale)}`, fontSize: 15, bold: true, color: colours.navy },
        { text: office.name, fontSize: 10.5, bold: true },
      ],
    },
    {
      width: 'auto',
      alignment: 'right',
      stack: [
        { text: asOf, bold: true, margin: [0, 3, 0, 0] },
        { text: texts.totals(bookings.length, people), color: colours.grey },
      ],
    },
  ],
})

const foot =
  (texts: DayListFileTexts, printed: string, withNiks: boolean): DynamicContent =>
  (page, pages) => ({
    margin: [margin, 8, margin, 0],
    fontSize: 8,
    color: colours.grey,
    columns: [
      { width: '*', text: withNiks ? `${printed}. ${texts.fullNik}` : printed },
      { width: 'auto', text: texts.page(page, pages), bold: true },
    ],
  })

const table = (rows: readonly DayListRow[], texts: DayListFileTexts): Content => {
  const beginsTime = rows.map(({ time }, index) => time !== rows[index - 1]?.time)
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        [{ text: '' }, ...order.map((column): TableCell => headCell(texts.columns[column]))],
        ...rows.map((row, index): TableCell[] => [
          { canvas: [{ type: 'rect', x: 0, y: 0, w: 11, h: 11, lineWidth: 0.8, lineColor: colours.ink }] },
          ...order.map((column) => cell(column, { ...row, time: texts.clock(row.time) }, beginsTime[index] === true)),
        ]),
      ],
    },
    layout: {
      // A heavier line where another time begins.
      hLineWidth: (line) => (line <= 1 || beginsTime[line - 1] ? 1 : 0.4),
      hLineColor: (line) => (line <= 1 || beginsTime[line - 1] ? colours.navy : colours.line),
      vLineWidth: () => 0,
      paddingLeft: () => gutter,
      paddingRight: () => gutter,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  }
}

const headCell = (text: string): TableCell => ({ text, fontSize: 8, bold: true, color: colours.navy, noWrap: true })

const oneLine: ReadonlySet<keyof DayListRow> = new Set(['number', 'time', 'code', 'nik', 'birthDate'])

/** A birth date as the e-KTP writes it, "26-09-1985": the two are compared. */
const dateAsOnIdCard = (day: string): string => day.split('-').reverse().join('-')

const cell = (column: (typeof order)[number], row: DayListRow, beginsTime: boolean): TableCell => ({
  text: column === 'birthDate' ? dateAsOnIdCard(row.birthDate) : row[column],
  ...(oneLine.has(column) && { noWrap: true }),
  ...((column === 'fullName' || column === 'code' || (column === 'time' && beginsTime)) && { bold: true }),
  ...(column === 'number' && { color: colours.grey, alignment: 'right' }),
})
