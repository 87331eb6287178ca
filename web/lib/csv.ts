import { csvDelimiter } from '../../lambdas/contract/csv-delimiter.ts'
import type { Locale } from '../../lambdas/contract/locale.ts'

/*
 * Tables in and out of spreadsheets. The library is fetched when somebody first needs it.
 */

const library = async () => (await import('papaparse')).default

export type CsvCell = string | number

/**
 * A table as a file that spreadsheets open at a click: UTF-8 with its mark, parted as in the language's region, and
 * nothing that a cell could run as a formula.
 * @param head names of the columns
 */
export async function csvFile(
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  locale: Locale,
): Promise<Blob> {
  const { unparse } = await library()
  const data = rows.map((row) => [...row])
  const text = unparse({ fields: [...head], data }, { escapeFormulae: true, delimiter: csvDelimiter[locale] })
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' })
}

/** Cells as they stand, with the line each row begins at, counted from 1. Comma, semicolon or tab. */
export async function csvRows(text: string): Promise<{ line: number; cells: string[] }[]> {
  const { parse } = await library()
  const plain = text.replace(/^\ufeff/, '')
  const { data } = parse<string[]>(plain, { delimiter: delimiterOf(plain) })
  let next = 1
  return data.map((row) => {
    const line = next
    // A cell in quotes may go over several lines.
    next += 1 + (row.join('').match(/\n/g)?.length ?? 0)
    return { line, cells: row.map(unescaped) }
  })
}

/**
 * The delimiter is the one that the first line has most of, outside of quotes; of as many, the one that stands in text
 * less often: "Jumat, 1 Januari 2027;Tahun Baru". The library's own guess is led astray by commas in names.
 */
function delimiterOf(text: string): string {
  const [line = ''] = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/\r?\n/)
  const times = (sign: string) => line.split(sign).length
  return delimiters.reduce((best, sign) => (times(sign) > times(best) ? sign : best))
}
const delimiters = [';', '\t', ','] as const

/** Takes off the sign that keeps a spreadsheet from running a cell. */
const unescaped = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '')
