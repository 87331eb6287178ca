import { monthOf, shiftDay, shiftMonth } from '../../../lib/dates.ts'

/** Ranges by the names that they have in the address. */
export const ranges = ['lalu', 'depan', 'bulan', 'sendiri'] as const
export type RangeName = (typeof ranges)[number]

export interface StatisticsRange {
  readonly from: string
  readonly to: string
}

const days = 30
const day = /^\d{4}-\d\d-\d\d$/

/** At most a quarter, as the contract allows. */
const maxDays = 92

type StatisticsRangeError = 'required' | 'date' | 'end-before-start' | 'range-too-long'

/** What is wrong with a range that somebody chose, and at which end. */
export function statisticsRangeError({
  from,
  to,
}: StatisticsRange): { at: keyof StatisticsRange; code: StatisticsRangeError } | undefined {
  for (const at of ['from', 'to'] as const) {
    const text = at === 'from' ? from : to
    if (text === '') return { at, code: 'required' }
    if (!day.test(text) || Number.isNaN(Date.parse(text))) return { at, code: 'date' }
  }
  if (to < from) return { at: 'to', code: 'end-before-start' }
  return to >= shiftDay(from, maxDays) ? { at: 'to', code: 'range-too-long' } : undefined
}

export const rangeNameOf = (query: URLSearchParams): RangeName =>
  ranges.find((name) => name === query.get('rentang')) ?? 'lalu'

/** The days that the address asks for; undefined while somebody's own range is not chosen or is none. */
export function parseStatisticsRange(query: URLSearchParams, today: string): StatisticsRange | undefined {
  const own = { from: query.get('dari') ?? '', to: query.get('sampai') ?? '' }
  const first = `${monthOf(today)}-01`
  const all: Record<RangeName, StatisticsRange> = {
    lalu: { from: shiftDay(today, 1 - days), to: today },
    depan: { from: today, to: shiftDay(today, days - 1) },
    bulan: { from: first, to: shiftDay(`${shiftMonth(monthOf(today), 1)}-01`, -1) },
    sendiri: own,
  }
  const range = all[rangeNameOf(query)]
  return statisticsRangeError(range) ? undefined : range
}
