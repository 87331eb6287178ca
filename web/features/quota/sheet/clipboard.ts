import type { Rectangle, Size, Spot } from './cell-selection.ts'
import { parseQuotaInput, type QuotaInput } from './quota-input.ts'

/*
 * Cells on the clipboard are lines of values with tabs between them, as every spreadsheet writes and reads them. Where
 * there is no time stands a dash; a value that is empty says nothing of its cell.
 */

export const toClipboard = (rows: readonly (readonly (number | null)[])[]): string =>
  rows.map((row) => row.map((quota) => quota ?? '-').join('\t')).join('\n')

type ClipboardBlock = readonly (readonly (QuotaInput | undefined)[])[]

const entryOf = (value: string): QuotaInput | undefined =>
  /^[-–—]$/.test(value) ? { to: null } : parseQuotaInput(value)
const isStrange = (value: string): boolean => value !== '' && entryOf(value) === undefined

/** Names, and nothing else: the times above a table, or the days beside it. */
const areHeadings = (values: readonly string[]): boolean =>
  values.some(isStrange) && values.every((value) => value === '' || isStrange(value))

/**
 * What was copied elsewhere, or the first value that is no quota. A row of headings above and a column of them at the left
 * belong to the table it was copied from, and are left out.
 */
export function readClipboard(
  text: string,
): { readonly block: ClipboardBlock; readonly headings?: true } | { readonly strange: string } {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const values = lines.map((line) => line.split('\t').map((part) => part.trim()))
  const below = values.length > 1 && areHeadings(values[0] ?? []) ? values.slice(1) : values
  const beside = below.every((row) => row.length > 1) && areHeadings(below.map(([first = '']) => first))
  const own = beside ? below.map((row) => row.slice(1)) : below
  const strange = own.flat().find(isStrange)
  if (strange !== undefined) return { strange: strange.slice(0, 40) }
  return { block: own.map((row) => row.map(entryOf)), ...(own !== values && { headings: true as const }) }
}

interface Pasted {
  readonly spot: Spot
  readonly entry: QuotaInput
}

/**
 * Where each value goes: from the upper left cell of the selection on. A selection that holds the block several times
 * over is filled with it, so that one day is copied to a week, or one quota to a range.
 * @returns `cut`: how many values would stand beyond the sheet
 */
export function spread(
  block: ClipboardBlock,
  { top, left, bottom, right }: Rectangle,
  size: Size,
): { pasted: Pasted[]; cut: number } {
  const [height, width] = [block.length, Math.max(...block.map((row) => row.length))]
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const fills = rows % height === 0 && columns % width === 0
  const pasted: Pasted[] = []
  let cut = 0
  for (let row = 0; row < (fills ? rows : height); row++)
    for (let column = 0; column < (fills ? columns : width); column++) {
      const entry = block[row % height]?.[column % width]
      const spot = { row: top + row, column: left + column }
      if (!entry) continue
      if (spot.row < size.rows && spot.column < size.columns) pasted.push({ spot, entry })
      else cut++
    }
  return { pasted, cut }
}
