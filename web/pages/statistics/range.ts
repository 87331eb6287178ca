import { addDays, addMonths, monthOf } from '../../dates.ts'

/** Ranges by the names that they have in the address. */
export const ranges = ['lalu', 'depan', 'bulan', 'sendiri'] as const
export type RangeName = (typeof ranges)[number]

export interface Range {
  readonly from: string
  readonly to: string
}

const days = 30
const day = /^\d{4}-\d\d-\d\d$/

/** At most a quarter, as the contract allows. */
const maxDays = 92

type RangeFault = 'required' | 'date' | 'end-before-start' | 'range-too-long'

/** What is wrong with a range that somebody chose, and at which end. */
export function rangeFault({ from, to }: Range): { at: keyof Range; code: RangeFault } | undefined {
  for (const at of ['from', 'to'] as const) {
    const text = at === 'from' ? from : to
    if (text === '') return { at, code: 'required' }
    if (!day.test(text) || Number.isNaN(Date.parse(text))) return { at, code: 'date' }
  }
  if (to < from) return { at: 'to', code: 'end-before-start' }
  return to >= addDays(from, maxDays) ? { at: 'to', code: 'range-too-long' } : undefined
}

export const rangeNameOf = (query: URLSearchParams): RangeName =>
  ranges.find((name) => name === query.get('rentang')) ?? 'lalu'

/** The days that the address asks for; undefined while somebody's own range is not chosen or is none. */
export function rangeOf(query: URLSearchParams, today: string): Range | undefined {
  const own = { from: query.get('dari') ?? '', to: query.get('sampai') ?? '' }
  const first = `${monthOf(today)}-01`
  const all: Record<RangeName, Range> = {
    lalu: { from: addDays(today, 1 - days), to: today },
    depan: { from: today, to: addDays(today, days - 1) },
    bulan: { from: first, to: addDays(`${addMonths(monthOf(today), 1)}-01`, -1) },
    sendiri: own,
  }
  const range = all[rangeNameOf(query)]
  return rangeFault(range) ? undefined : range
}
