import type { GridDay, SlotEdit, SlotEdited } from '../../../lambdas/contract/staff/schemas.ts'
import { cellAt, type Days, placeOf, withCell } from './cells.ts'
import { type Entry, outcome } from './entry.ts'

/** A quota that is wanted, and the one that was seen when it was typed; null: no such time. */
export interface Edit {
  readonly from: number | null
  readonly to: number | null
}

type Edits = ReadonlyMap<string, Edit>

/** Why a wanted quota can't be saved as it is. */
export type Fault = Exclude<SlotEdited['result'], 'saved'>

/** What the office has, and what somebody has changed of it but not saved. Of every month that was looked at. */
export interface Desk {
  readonly days: Days
  readonly edits: Edits
  /** What was wanted before each change, oldest first; and what undoing took away. */
  readonly past: readonly Edits[]
  readonly future: readonly Edits[]
  /** What the server refused of them. */
  readonly refused: ReadonlyMap<string, Fault>
}

/** @param kept edits out of an earlier visit that were not saved */
export const openDesk = (kept: Iterable<readonly [string, Edit]> = []): Desk => ({
  days: new Map(),
  edits: new Map(kept),
  past: [],
  future: [],
  refused: new Map(),
})

/** The quota that a place shows: the wanted one, else the office's. */
export function wantedAt({ days, edits }: Desk, key: string): number | null {
  const edit = edits.get(key)
  return edit ? edit.to : (cellAt(days, key)?.quota ?? null)
}

/**
 * Why what is wanted at a place can't simply be saved. Whether somebody else was quicker shows by itself: the quota is no
 * longer the one that was seen.
 */
export function faultAt({ days, edits, refused }: Desk, key: string): Fault | undefined {
  const edit = edits.get(key)
  if (!edit) return undefined
  const cell = cellAt(days, key)
  if (cell && cell.quota !== edit.from) return 'changed-meanwhile'
  const claimed = cell?.claimed ?? 0
  if (claimed > 0 && edit.to === null) return 'has-bookings'
  if (claimed > (edit.to ?? 0)) return 'below-claims'
  const told = refused.get(key)
  return cell && told && shown.includes(told) ? undefined : told
}

/** What the figures show as soon as they are known: an older word of the server says nothing beside them. */
const shown: readonly Fault[] = ['changed-meanwhile', 'below-claims', 'has-bookings']

/** One place and what is to be there. */
export interface Change {
  readonly key: string
  readonly entry: Entry
}

/** Enters quotas as one step that can be undone. What comes to nothing (`+5` where there is no time) is left out. */
export function enter(desk: Desk, changes: readonly Change[]): { desk: Desk; changed: number } {
  const edits = new Map(desk.edits)
  const refused = new Map(desk.refused)
  let changed = 0
  for (const { key, entry } of changes) {
    const cell = cellAt(desk.days, key)
    const to = outcome(entry, wantedAt(desk, key))
    if (!cell || to === undefined || (to === wantedAt(desk, key) && !faultAt(desk, key))) continue
    changed++
    refused.delete(key)
    if (to === cell.quota) edits.delete(key)
    else edits.set(key, { from: cell.quota, to })
  }
  if (changed === 0) return { desk, changed }
  return { desk: { ...desk, edits, refused, past: [...desk.past, desk.edits], future: [] }, changed }
}

export function undo(desk: Desk): Desk {
  const before = desk.past[desk.past.length - 1]
  if (!before) return desk
  return { ...desk, edits: before, past: desk.past.slice(0, -1), future: [desk.edits, ...desk.future] }
}

export function redo(desk: Desk): Desk {
  const [next, ...future] = desk.future
  return next ? { ...desk, edits: next, past: [...desk.past, desk.edits], future } : desk
}

/** Everything as the office has it; that can be undone too. */
export const discard = (desk: Desk): Desk => ({
  ...desk,
  edits: new Map(),
  past: [...desk.past, desk.edits],
  future: [],
  refused: new Map(),
})

/** A newer look at some days. What was typed stays; what somebody else has done by now to the same effect is no edit any more. */
export function refreshed(desk: Desk, seen: readonly GridDay[]): Desk {
  const days = new Map(desk.days)
  for (const day of seen) days.set(day.date, day)
  const edits = new Map([...desk.edits].filter(([key, { to }]) => cellAt(days, key)?.quota !== to))
  return { ...desk, days, edits: edits.size === desk.edits.size ? desk.edits : edits }
}

/** What is to be sent: whatever nobody has to decide about first. */
export const unsaved = (desk: Desk): SlotEdit[] =>
  [...desk.edits]
    .filter(([key]) => faultAt(desk, key) !== 'changed-meanwhile')
    .map(([key, { from, to }]) => ({ ...placeOf(key), from, to }))

/** After the server has answered, one result for each edit sent. What was typed meanwhile stays an edit of what is there now. */
export function saved(desk: Desk, sent: readonly SlotEdit[], results: readonly SlotEdited[]): Desk {
  let { days } = desk
  const edits = new Map(desk.edits)
  const refused = new Map(desk.refused)
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
export function insist(desk: Desk, key: string): Desk {
  const [edit, cell] = [desk.edits.get(key), cellAt(desk.days, key)]
  if (!edit || !cell) return desk
  return decided(desk, key, new Map(desk.edits).set(key, { from: cell.quota, to: edit.to }))
}

/** What the office has stays. */
export const giveWay = (desk: Desk, key: string): Desk => decided(desk, key, without(desk.edits, key))

/** A decision is a step that can be undone like what is typed. */
const decided = (desk: Desk, key: string, edits: Edits): Desk => ({
  ...desk,
  edits,
  refused: without(desk.refused, key),
  past: [...desk.past, desk.edits],
  future: [],
})

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
