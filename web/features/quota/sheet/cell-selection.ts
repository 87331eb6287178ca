/** A cell by its row (day) and column (time), from 0. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, from where it began to where the focus is. */
export interface CellSelection {
  readonly anchor: Spot
  readonly head: Spot
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export const only = (spot: Spot): CellSelection => ({ anchor: spot, head: spot })

const clamp = (n: number, count: number): number => Math.max(0, Math.min(n, count - 1))

/** A spot that is in the sheet: another month has fewer days. */
export const within = ({ row, column }: Spot, { rows, columns }: Size): Spot => ({
  row: clamp(row, rows),
  column: clamp(column, columns),
})

const far = Number.MAX_SAFE_INTEGER
const moves: Readonly<Record<string, (spot: Spot) => Spot>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: far }),
}
const farMoves: typeof moves = {
  Home: () => ({ row: 0, column: 0 }),
  End: () => ({ row: far, column: far }),
  ArrowUp: ({ column }) => ({ row: 0, column }),
  ArrowDown: ({ column }) => ({ row: far, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }) => ({ row, column: far }),
}

/** What was pressed beside the key. */
interface Held {
  /** Ctrl or ⌘: to the edge. */
  readonly ctrl?: boolean
  /** Shift: the selection grows. */
  readonly shift?: boolean
}

/** The selection after a key (WAI-ARIA grid pattern); undefined when the key is none of the grid's. */
export function moved(
  selection: CellSelection,
  key: string,
  size: Size,
  { ctrl, shift }: Held = {},
): CellSelection | undefined {
  const to = (ctrl ? farMoves : moves)[key]?.(selection.head)
  if (!to) return undefined
  const head = within(to, size)
  return shift ? { anchor: selection.anchor, head } : only(head)
}

/** The cell after a committed one: Enter goes down, Tab to the right and on to the next row. Undefined beyond the end. */
export function nextSpot(
  { row, column }: Spot,
  by: 'Enter' | 'Tab',
  back: boolean,
  { rows, columns }: Size,
): Spot | undefined {
  const step = back ? -1 : 1
  if (by === 'Enter') return within({ row: row + step, column }, { rows, columns })
  const index = row * columns + column + step
  return index < 0 || index >= rows * columns
    ? undefined
    : { row: Math.floor(index / columns), column: index % columns }
}

export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const rectangleOf = ({ anchor, head }: CellSelection): Rectangle => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
})

export const holds = ({ top, left, bottom, right }: Rectangle, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

/** Every cell of a rectangle, row by row. */
export function spotsOf({ top, left, bottom, right }: Rectangle): Spot[] {
  const spots: Spot[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) spots.push({ row, column })
  return spots
}
