import { type CellSelection, moved, only, type Size } from './cell-selection.ts'

/** What a key asks for in the grid. */
export type KeyAction =
  | { readonly does: 'select'; readonly selection: CellSelection }
  | { readonly does: 'turn'; readonly months: number }
  /** Opens the cell, with its quota or with the key as the first that is typed. */
  | { readonly does: 'edit' }
  | { readonly does: 'type'; readonly text: string }
  | { readonly does: 'remove' | 'undo' | 'redo' }

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const plain: Readonly<Record<string, KeyAction>> = {
  PageUp: { does: 'turn', months: -1 },
  PageDown: { does: 'turn', months: 1 },
  Enter: { does: 'edit' },
  F2: { does: 'edit' },
  Delete: { does: 'remove' },
  Backspace: { does: 'remove' },
}

/** The keys of a spreadsheet, as the WAI-ARIA grid pattern names them; undefined for one that is not the grid's. */
export function actionOf(pressed: Pressed, selection: CellSelection, size: Size): KeyAction | undefined {
  const { key, shiftKey: shift, altKey } = pressed
  const ctrl = pressed.ctrlKey || pressed.metaKey
  if (altKey) return undefined
  const next = moved(selection, key, size, { ctrl, shift }) ?? whole(key, selection, size, { ctrl, shift })
  if (next) return { does: 'select', selection: next }
  if (ctrl) return withCtrl(key.toLowerCase(), shift)
  if (/^[\d+\-−]$/.test(key)) return { does: 'type', text: key }
  return plain[key]
}

function withCtrl(letter: string, shift: boolean): KeyAction | undefined {
  if (letter === 'z') return { does: shift ? 'redo' : 'undo' }
  return letter === 'y' ? { does: 'redo' } : undefined
}

/** A whole row, column or sheet; Escape leaves the one cell. */
function whole(
  key: string,
  { anchor, head }: CellSelection,
  { rows, columns }: Size,
  { ctrl, shift }: { ctrl: boolean; shift: boolean },
): CellSelection | undefined {
  const last = { row: rows - 1, column: columns - 1 }
  if (ctrl && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, head: last }
  if (key === ' ' && shift) return { anchor: { ...anchor, column: 0 }, head: { ...head, column: last.column } }
  if (key === ' ' && ctrl) return { anchor: { ...anchor, row: 0 }, head: { ...head, row: last.row } }
  return key === 'Escape' ? only(head) : undefined
}
