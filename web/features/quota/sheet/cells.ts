import type { SlotState } from '../../../../lambdas/contract/http/schemas.ts'
import type { QuotaGridDayView, SlotEditResult } from '../../../../lambdas/contract/quota/schemas.ts'

/** The days that were looked at, as the office has them, by their date. */
export type QuotaDays = ReadonlyMap<string, QuotaGridDayView>

/** One time of one day: `quota` null means that there is no such time. */
export interface QuotaCell {
  readonly quota: number | null
  readonly claimed: number
  readonly state: SlotState | 'none'
}

/** `2026-12-14 08:00` */
export const cellKey = (date: string, time: string): string => `${date} ${time}`
export const cellAddress = (key: string): { date: string; time: string } => ({
  date: key.slice(0, 10),
  time: key.slice(11),
})

/** What the office has at a place; undefined while nobody has looked yet. */
export function cellAt(days: QuotaDays, key: string): QuotaCell | undefined {
  const { date, time } = cellAddress(key)
  const day = days.get(date)
  if (!day) return undefined
  return day.slots.find((slot) => slot.time === time) ?? { quota: null, claimed: 0, state: 'none' }
}

/** Why nobody can give a place another quota. */
export type CellLock = 'past' | 'too-far' | 'holiday' | 'closed-day'

/** The moment where the office stands, and the last day quota is given out for. */
export interface OfficeNow {
  readonly today: string
  /** `HH:MM` */
  readonly clock: string
  readonly last: string
}

export function cellLockAt(days: QuotaDays, key: string, { today, clock, last }: OfficeNow): CellLock | undefined {
  const { date, time } = cellAddress(key)
  if (date < today || (date === today && time <= clock)) return 'past'
  if (date > last) return 'too-far'
  const day = days.get(date)
  if (day?.holiday !== undefined) return 'holiday'
  return day?.closed ? 'closed-day' : undefined
}

/** The days after an answer told how a place stands now. */
export function withCell(days: QuotaDays, { date, time, quota, claimed }: SlotEditResult): QuotaDays {
  const day = days.get(date)
  if (!day) return days
  const before = day.slots.find((slot) => slot.time === time)
  const others = day.slots.filter((slot) => slot !== before)
  const slot = quota !== null && { ...before, time, quota, claimed, state: stateOf(before?.state, quota - claimed) }
  const slots = slot ? [...others, slot].sort((a, b) => (a.time < b.time ? -1 : 1)) : others
  return new Map(days).set(date, { ...day, slots })
}

/** A time that is new is a draft; of one that is open its places say whether it is full. */
function stateOf(before: SlotState = 'unopened', left: number): SlotState {
  if (before !== 'available' && before !== 'full') return before
  return left > 0 ? 'available' : 'full'
}

/** Every time that a day of some dates has, in the order of the clock, beside those that are wanted anyway. */
export function timesOf(days: QuotaDays, dates: readonly string[], wanted: Iterable<string>): string[] {
  const given = dates.flatMap((date) => days.get(date)?.slots.map(({ time }) => time) ?? [])
  return [...new Set([...given, ...wanted])].sort()
}
