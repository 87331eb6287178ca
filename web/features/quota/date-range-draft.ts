import type { DateParts } from '../../components/field/date-field.tsx'
import { dayOfParts, daysInMonth, monthOf, shiftDay } from '../../lib/dates.ts'
import { lastDay } from './horizon.ts'

export interface DateRange {
  readonly from: string
  readonly to: string
}

/** Which days: a whole month `YYYY-MM`, days that are offered `2026-12-14..2026-12-18`, or `other`: from one typed day to another. */
export interface DateRangeDraft {
  readonly of: string | undefined
  readonly from: DateParts
  readonly to: DateParts
}

const nothing: DateParts = { day: '', month: '', year: '' }
export const emptyDateRange: DateRangeDraft = { of: undefined, from: nothing, to: nothing }

/** A month as far as quota can be given out for it. */
function rangeOfMonth(month: string, today: string): DateRange {
  const [first, end] = [`${month}-01`, `${month}-${daysInMonth(month)}`]
  return { from: first < today ? today : first, to: end > lastDay(today) ? lastDay(today) : end }
}

export const dayParts = (date: string): DateParts => ({
  day: String(Number(date.slice(8))),
  month: String(Number(date.slice(5, 7))),
  year: date.slice(0, 4),
})

/** Days that the address asks for: the whole month they are, or those typed. */
export function dateRangeDraftFrom(from: string, to: string | undefined, today: string): DateRangeDraft {
  const month = monthOf(from)
  const whole = rangeOfMonth(month, today)
  const isWhole =
    to === undefined || (from <= shiftDay(whole.from, 6) && to >= shiftDay(whole.to, -6) && monthOf(to) === month)
  if (isWhole) return { ...emptyDateRange, of: month }
  return { of: 'other', from: dayParts(from), to: dayParts(to) }
}

export type DateRangeInput =
  | DateRange
  | { readonly wrong: 'not-chosen' | 'not-a-from' | 'not-a-to' | 'order' | 'past' | 'too-far' }

export function parseDateRange({ of, from, to }: DateRangeDraft, today: string): DateRangeInput {
  if (of === undefined) return { wrong: 'not-chosen' }
  const [start = '', end] = of.split('..')
  if (end !== undefined) return { from: start, to: end }
  if (of !== 'other') return rangeOfMonth(of, today)
  const [first, last] = [dayOfParts(from), dayOfParts(to)]
  if (!first) return { wrong: 'not-a-from' }
  if (!last) return { wrong: 'not-a-to' }
  if (last < first) return { wrong: 'order' }
  if (first < today) return { wrong: 'past' }
  return last > lastDay(today) ? { wrong: 'too-far' } : { from: first, to: last }
}
