import { type Entry, readEntry } from './entry.ts'
import type { Rectangle, Size, Spot } from './selection.ts'

/*
 * Cells on the clipboard are lines of values with tabs between them, as every spreadsheet writes and reads them. Where
 * there is no time stands a dash; a value that is empty says nothing of its cell.
 */

export const toClipboard = (rows: readonly (readonly (number | null)[])[]): string =>
  rows.map((row) => row.map((quota) => quota ?? '-').join('\t')).join('\n')

type Block = readonly (readonly (Entry | undefined)[])[]

/** What was copied elsewhere, or the first value that is no quota. */
export function readClipboard(text: string): { readonly block: Block } | { readonly strange: string } {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const block: (Entry | undefined)[][] = []
  for (const line of lines) {
    const row: (Entry | undefined)[] = []
    for (const value of line.split('\t').map((part) => part.trim())) {
      const entry = /^[-–—]$/.test(value) ? { to: null } : readEntry(value)
      if (value !== '' && !entry) return { strange: value.slice(0, 40) }
      row.push(entry)
    }
    block.push(row)
  }
  return { block }
}

interface Pasted {
  readonly spot: Spot
  readonly entry: Entry
}

/**
 * Where each value goes: from the upper left cell of the selection on. A selection that holds the block several times
 * over is filled with it, so that one day is copied to a week, or one quota to a range.
 * @returns `cut`: how many values would stand beyond the sheet
 */
export function spread(
  block: Block,
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
