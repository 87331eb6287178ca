import type { SlotState } from '../../../../lambdas/contract/http/schemas.ts'
import type { Locale } from '../../../../lambdas/contract/locale.ts'
import type { IconName } from '../../../components/icon/icon.tsx'
import { clockWords } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { type CellLock, cellAddress, cellAt, cellKey, cellLockAt, type OfficeNow, type QuotaCell } from './cells.ts'
import type { QuotaDaySummary } from './day-heading.tsx'
import { editErrorAt, type QuotaEditError, type QuotaSheet, wantedAt } from './sheet-state.ts'

/** Never by colour alone: the signs of the public calendar. */
export const slotSigns: Readonly<Record<SlotState, IconName>> = {
  available: 'check',
  full: 'cross',
  unopened: 'clock',
  closed: 'bar',
}

/** One cell as it is shown. */
export interface CellAppearance {
  readonly state: QuotaCell['state'] | 'loading'
  /** The quota to show: the wanted one, else the office's; null for no such time. */
  readonly quota: number | null
  /** What the office has, where another quota is wanted. */
  readonly before?: number | null
  readonly claimed: number
  readonly left: number
  readonly lock: CellLock | undefined
  readonly error: QuotaEditError | undefined
  /** All of it in words. */
  readonly words: string
}

/** A day as a whole, with what is typed but not saved. */
export function summarizeQuotaDay(sheet: QuotaSheet, date: string): QuotaDaySummary {
  const day = sheet.days.get(date)
  const sum = (of: 'quota' | 'claimed') => day?.slots.reduce((all, slot) => all + slot[of], 0) ?? 0
  const before = sum('quota')
  const typed = [...sheet.edits.keys()].filter((key) => cellAddress(key).date === date)
  const quota = typed.reduce(
    (all, key) => all + (wantedAt(sheet, key) ?? 0) - (cellAt(sheet.days, key)?.quota ?? 0),
    before,
  )
  return { ...day, quota, claimed: sum('claimed'), ...(day && quota !== before && { before }) }
}

export function cellAppearance(
  sheet: QuotaSheet,
  date: string,
  time: string,
  now: OfficeNow,
  t: QuotasTexts,
  locale: Locale,
): CellAppearance {
  const key = cellKey(date, time)
  const cell = cellAt(sheet.days, key)
  const lock = cellLockAt(sheet.days, key, now)
  const edit = sheet.edits.get(key)
  const quota = wantedAt(sheet, key)
  const error = editErrorAt(sheet, key)
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
    error && t.errors[error](claimed),
    lock && t.cell.locks[lock],
  ]
  return {
    state: cell?.state ?? 'loading',
    quota,
    ...(before !== undefined && { before }),
    claimed,
    left,
    lock,
    error,
    words: words.filter(Boolean).join(', '),
  }
}
