import type { QuotaGridDayView, SlotEdit, SlotEditResult } from '../../../../lambdas/contract/quota/schemas.ts'
import { cellAddress, cellAt, type QuotaDays, withCell } from './cells.ts'
import { type QuotaInput, resultingQuota } from './quota-input.ts'

/** A quota that is wanted, and the one that was seen when it was typed; null: no such time. */
export interface Edit {
  readonly from: number | null
  readonly to: number | null
}

type Edits = ReadonlyMap<string, Edit>

/** Why a wanted quota can't be saved as it is. */
export type QuotaEditError = Exclude<SlotEditResult['result'], 'saved'>

/** What the office has, and what somebody has changed of it but not saved. Of every month that was looked at. */
export interface QuotaSheet {
  readonly days: QuotaDays
  readonly edits: Edits
  /** What was wanted before each change, oldest first; and what undoing took away. */
  readonly past: readonly Edits[]
  readonly future: readonly Edits[]
  /** What the server refused of them. */
  readonly refused: ReadonlyMap<string, QuotaEditError>
}

/** @param kept edits out of an earlier visit that were not saved */
export const openSheet = (restored: Iterable<readonly [string, Edit]> = []): QuotaSheet => ({
  days: new Map(),
  edits: new Map(restored),
  past: [],
  future: [],
  refused: new Map(),
})

/** The quota that a place shows: the wanted one, else the office's. */
export function wantedAt({ days, edits }: QuotaSheet, key: string): number | null {
  const edit = edits.get(key)
  return edit ? edit.to : (cellAt(days, key)?.quota ?? null)
}

/**
 * Why what is wanted at a place can't simply be saved. Whether somebody else was quicker shows by itself: the quota is no
 * longer the one that was seen.
 */
export function editErrorAt({ days, edits, refused }: QuotaSheet, key: string): QuotaEditError | undefined {
  const edit = edits.get(key)
  if (!edit) return undefined
  const cell = cellAt(days, key)
  if (cell && cell.quota !== edit.from) return 'changed-meanwhile'
  const claimed = cell?.claimed ?? 0
  if (claimed > 0 && edit.to === null) return 'has-bookings'
  if (claimed > (edit.to ?? 0)) return 'below-claims'
  const refusal = refused.get(key)
  return cell && refusal && shown.includes(refusal) ? undefined : refusal
}

/** What the figures show as soon as they are known: an older word of the server says nothing beside them. */
const shown: readonly QuotaEditError[] = ['changed-meanwhile', 'below-claims', 'has-bookings']

/** One place and what is to be there. */
export interface CellChange {
  readonly key: string
  readonly entry: QuotaInput
}

/** Enters quotas as one step that can be undone. What comes to nothing (`+5` where there is no time) is left out. */
export function enterQuotas(sheet: QuotaSheet, changes: readonly CellChange[]): { sheet: QuotaSheet; changed: number } {
  const edits = new Map(sheet.edits)
  const refused = new Map(sheet.refused)
  let changed = 0
  for (const { key, entry } of changes) {
    const cell = cellAt(sheet.days, key)
    const to = resultingQuota(entry, wantedAt(sheet, key))
    if (!cell || to === undefined || (to === wantedAt(sheet, key) && !editErrorAt(sheet, key))) continue
    changed++
    refused.delete(key)
    if (to === cell.quota) edits.delete(key)
    else edits.set(key, { from: cell.quota, to })
  }
  if (changed === 0) return { sheet, changed }
  return { sheet: { ...sheet, edits, refused, past: [...sheet.past, sheet.edits], future: [] }, changed }
}

export function undo(sheet: QuotaSheet): QuotaSheet {
  const before = sheet.past[sheet.past.length - 1]
  if (!before) return sheet
  return { ...sheet, edits: before, past: sheet.past.slice(0, -1), future: [sheet.edits, ...sheet.future] }
}

export function redo(sheet: QuotaSheet): QuotaSheet {
  const [next, ...future] = sheet.future
  return next ? { ...sheet, edits: next, past: [...sheet.past, sheet.edits], future } : sheet
}

/** Everything as the office has it; that can be undone too. */
export const discard = (sheet: QuotaSheet): QuotaSheet => ({
  ...sheet,
  edits: new Map(),
  past: [...sheet.past, sheet.edits],
  future: [],
  refused: new Map(),
})

/** A newer look at some days. What was typed stays; what somebody else has done by now to the same effect is no edit any more. */
export function refreshed(sheet: QuotaSheet, seen: readonly QuotaGridDayView[]): QuotaSheet {
  const days = new Map(sheet.days)
  for (const day of seen) days.set(day.date, day)
  const edits = new Map([...sheet.edits].filter(([key, { to }]) => cellAt(days, key)?.quota !== to))
  return { ...sheet, days, edits: edits.size === sheet.edits.size ? sheet.edits : edits }
}

/** What is to be sent: whatever nobody has to decide about first. */
export const unsaved = (sheet: QuotaSheet): SlotEdit[] =>
  [...sheet.edits]
    .filter(([key]) => editErrorAt(sheet, key) !== 'changed-meanwhile')
    .map(([key, { from, to }]) => ({ ...cellAddress(key), from, to }))

/** After the server has answered, one result for each edit sent. What was typed meanwhile stays an edit of what is there now. */
export function saved(sheet: QuotaSheet, sent: readonly SlotEdit[], results: readonly SlotEditResult[]): QuotaSheet {
  let { days } = sheet
  const edits = new Map(sheet.edits)
  const refused = new Map(sheet.refused)
  results.forEach((result, i) => {
    const key = `${result.date} ${result.time}`
    days = withCell(days, result)
    const edit = edits.get(key)
    if (!edit) return
    if (result.result !== 'saved') {
      refused.set(key, result.result)
      return
    }
    refused.delete(key)
    if (edit.to === sent[i]?.to) edits.delete(key)
    else edits.set(key, { from: result.quota, to: edit.to })
  })
  return { days, edits, refused, past: [], future: [] }
}

/** Somebody else was quicker: what was typed is wanted all the same, over what is there now. */
export function insist(sheet: QuotaSheet, key: string): QuotaSheet {
  const [edit, cell] = [sheet.edits.get(key), cellAt(sheet.days, key)]
  if (!edit || !cell) return sheet
  return decided(sheet, key, new Map(sheet.edits).set(key, { from: cell.quota, to: edit.to }))
}

/** What the office has stays. */
export const giveWay = (sheet: QuotaSheet, key: string): QuotaSheet => decided(sheet, key, without(sheet.edits, key))

/** A decision is a step that can be undone like what is typed. */
const decided = (sheet: QuotaSheet, key: string, edits: Edits): QuotaSheet => ({
  ...sheet,
  edits,
  refused: without(sheet.refused, key),
  past: [...sheet.past, sheet.edits],
  future: [],
})

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
