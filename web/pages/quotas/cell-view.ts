import type { Locale } from '../../../lambdas/contract/locale.ts'
import type { SlotState } from '../../../lambdas/contract/schemas.ts'
import type { IconName } from '../../components/icon/icon.tsx'
import { clockWords } from '../../dates.ts'
import type { QuotasTexts } from '../../texts/id/quotas.ts'
import { type Cell, cellAt, keyOf, type Lock, lockOf, type Moment, placeOf } from './cells.ts'
import type { DaySummary } from './day-heading.tsx'
import { type Desk, type Fault, faultAt, wantedAt } from './desk.ts'

/** Never by colour alone: the signs of the public calendar. */
export const signs: Readonly<Record<SlotState, IconName>> = {
  available: 'check',
  full: 'cross',
  unopened: 'clock',
  closed: 'bar',
}

/** One cell as it is shown. */
export interface CellView {
  readonly state: Cell['state'] | 'loading'
  /** The quota to show: the wanted one, else the office's; null for no such time. */
  readonly quota: number | null
  /** What the office has, where another quota is wanted. */
  readonly before?: number | null
  readonly claimed: number
  readonly left: number
  readonly lock: Lock | undefined
  readonly fault: Fault | undefined
  /** All of it in words. */
  readonly words: string
}

/** A day as a whole, with what is typed but not saved. */
export function summaryOf(desk: Desk, date: string): DaySummary {
  const day = desk.days.get(date)
  const sum = (of: 'quota' | 'claimed') => day?.slots.reduce((all, slot) => all + slot[of], 0) ?? 0
  const before = sum('quota')
  const typed = [...desk.edits.keys()].filter((key) => placeOf(key).date === date)
  const quota = typed.reduce(
    (all, key) => all + (wantedAt(desk, key) ?? 0) - (cellAt(desk.days, key)?.quota ?? 0),
    before,
  )
  return { ...day, quota, claimed: sum('claimed'), ...(day && quota !== before && { before }) }
}

export function viewOf(
  desk: Desk,
  date: string,
  time: string,
  moment: Moment,
  t: QuotasTexts,
  locale: Locale,
): CellView {
  const key = keyOf(date, time)
  const cell = cellAt(desk.days, key)
  const lock = lockOf(desk.days, key, moment)
  const edit = desk.edits.get(key)
  const quota = wantedAt(desk, key)
  const fault = faultAt(desk, key)
  const claimed = cell?.claimed ?? 0
  const left = Math.max(0, (quota ?? 0) - claimed)
  const before = edit && cell ? cell.quota : undefined
  const words = [
    clockWords(time, locale),
    !cell && t.cell.loading,
    cell && quota === null && claimed === 0 && t.cell.none,
    cell && (quota !== null || claimed > 0) && t.cell.figures(quota ?? 0, claimed, left),
    cell && cell.state !== 'none' && quota !== null && t.cell.states[cell.state],
    before !== undefined && t.cell.changed(before),
    fault && t.faults[fault](claimed),
    lock && t.cell.locks[lock],
  ]
  return {
    state: cell?.state ?? 'loading',
    quota,
    ...(before !== undefined && { before }),
    claimed,
    left,
    lock,
    fault,
    words: words.filter(Boolean).join(', '),
  }
}
