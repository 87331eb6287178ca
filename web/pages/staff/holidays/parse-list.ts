import { dayOfParts } from '../../../lib/dates.ts'
import { type Holiday, type HolidayListView, holidayErrors, type RowError } from './holiday-list.ts'

/** A list as somebody brought it, before anything is done with it. */
export interface ParsedList {
  readonly days: readonly Holiday[]
  /** What is wrong, by the line of a CSV file or the entry of a JSON file, counted from 1. */
  readonly errors: readonly (Omit<RowError, 'n'> & { readonly line: number; readonly text: string })[]
  readonly source?: string
  readonly status?: HolidayListView['status']
  /** Nothing of it could be read. */
  readonly unreadable?: 'json' | 'empty'
}

interface ImportedRow {
  readonly line: number
  readonly date: string
  readonly name: string
  readonly kind: string
}

/**
 * Reads a list of a year's holidays out of JSON (the list as the API has it, or its days alone) or CSV (date, name and
 * kind in any order if there is a head; without one, in this).
 * @param rowsOf splits CSV into lines and cells
 */
export async function parseList(
  text: string,
  year: number,
  rowsOf: (text: string) => Promise<{ line: number; cells: string[] }[]>,
): Promise<ParsedList> {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  if (trimmed === '') return { days: [], errors: [], unreadable: 'empty' }
  // Text that begins so but is no JSON is no table either.
  if (/^[[{]/.test(trimmed)) return fromJson(trimmed, year)
  return checked(fromTable(await rowsOf(text)), year)
}

function fromJson(text: string, year: number): ParsedList {
  const json = parsed(text)
  const entries = Array.isArray(json) ? json : (json as { days?: unknown } | undefined)?.days
  if (!Array.isArray(entries)) return { days: [], errors: [], unreadable: 'json' }
  const rows = entries.map((entry: unknown, n) => {
    const { date, name, kind } = (typeof entry === 'object' && entry ? entry : {}) as Record<string, unknown>
    return { line: n + 1, ...rowOf(textOf(date), textOf(name), textOf(kind)) }
  })
  const { source, status } = (Array.isArray(json) ? {} : json) as Record<string, unknown>
  return {
    ...checked(rows, year),
    ...(typeof source === 'string' && { source }),
    ...((status === 'official' || status === 'provisional') && { status }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '')

/** What people call the columns. */
const heads: Readonly<Record<keyof Holiday, RegExp>> = {
  date: /^(tanggal|tgl|date)$/i,
  name: /^(nama|keterangan|hari libur|name|holiday)$/i,
  kind: /^(jenis|kind|type)$/i,
}

function fromTable(lines: readonly { line: number; cells: string[] }[]): ImportedRow[] {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = filled[0]?.cells ?? []
  const columnIndex = (column: keyof Holiday) => head.findIndex((cell) => heads[column].test(cell))
  const named = columnIndex('date') >= 0
  const at = named
    ? { date: columnIndex('date'), name: columnIndex('name'), kind: columnIndex('kind') }
    : { date: 0, name: 1, kind: 2 }
  return filled.slice(named ? 1 : 0).map(({ line, cells }) => {
    const cell = (n: number) => cells[n] ?? ''
    return { line, ...rowOf(cell(at.date), cell(at.name), cell(at.kind)) }
  })
}

const rowOf = (date: string, name: string, kind: string) => ({
  date: isoDate(date.trim()),
  name: name.trim(),
  kind: kindOf(kind.trim(), name),
})

/** How the names of months begin, in Indonesian, English and the short forms of both. */
const months = [
  'jan',
  'feb|peb',
  'mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'ag[ust]|aug',
  'sep',
  'okt|oct',
  'no[vp]',
  'des|dec',
]
const monthNumber = (name: string): string => {
  const n = months.findIndex((beginning) => new RegExp(`^(?:${beginning})`, 'i').test(name))
  return n < 0 ? name : `${n + 1}`
}

/**
 * `14/12/2026` and `14-12-2026`, as spreadsheets here write it, and "Senin, 14 Desember 2026", as ministries print it,
 * become `2026-12-14`; anything else stays.
 */
export function isoDate(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ??
    /^(?:\p{L}+['’]?\p{L}*,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4})$/u.exec(text) ??
    []
  return dayOfParts({ day, month: monthNumber(month), year }) ?? text
}

/** Where no kind is given, "Cuti bersama …" says it itself. */
function kindOf(text: string, name: string): string {
  if (/^cuti/i.test(text || name)) return 'cuti'
  return text === '' || /^(libur|hari libur|national|public)/i.test(text) ? 'libur' : text
}

function checked(rows: readonly ImportedRow[], year: number): ParsedList {
  const errors = holidayErrors(rows, year).map(({ n, field, code }) => {
    const { line, [field]: text } = rows[n] as ImportedRow
    return { line, field, code, text }
  })
  const wrong = new Set(errors.map(({ line }) => line))
  const days = rows
    .filter(({ line }) => !wrong.has(line))
    .map(({ date, name, kind }) => ({ date, name, kind }) as Holiday)
  return { days, errors, ...(rows.length === 0 && { unreadable: 'empty' as const }) }
}
