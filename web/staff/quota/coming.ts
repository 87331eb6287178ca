import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'

/** A day on which people could come: no holiday, not closed. */
export const isWorkday = ({ state, holiday, closed, slots }: GridDay): boolean =>
  holiday === undefined && !closed && (state !== 'closed' || slots.length > 0)

/** A day on which the office works and has given out nothing. */
export const lacksQuota = (day: GridDay): boolean => isWorkday(day) && day.slots.length === 0

/** The opening time of the times that are not open yet: an instant, `draft` where none is said; undefined when all are open. */
export function openingOf(day: GridDay): string | 'draft' | undefined {
  const waiting = isWorkday(day) ? day.slots.filter(({ state }) => state === 'unopened') : []
  if (waiting.some(({ opensAt }) => opensAt === undefined)) return 'draft'
  return waiting
    .map(({ opensAt = '' }) => opensAt)
    .sort()
    .find(Boolean)
}

/** Working days in a row that are alike. */
export interface Run {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly what: string
}

/**
 * Puts days that are alike and follow one another into one; days on which nobody works don't part them.
 * @param what what a day is in this respect; undefined when it is of no interest
 */
export function runsOf(days: readonly GridDay[], what: (day: GridDay) => string | undefined): Run[] {
  const runs: Run[] = []
  let open = false
  for (const day of days.filter(isWorkday)) {
    const is = what(day)
    const last = runs[runs.length - 1]
    if (is !== undefined && open && last?.what === is)
      runs[runs.length - 1] = { ...last, to: day.date, days: last.days + 1 }
    else if (is !== undefined) runs.push({ from: day.date, to: day.date, days: 1, what: is })
    open = is !== undefined
  }
  return runs
}

/** How full a day is, in people. */
export const fullness = ({ slots }: GridDay): { quota: number; claimed: number } => ({
  quota: slots.reduce((sum, slot) => sum + slot.quota, 0),
  claimed: slots.reduce((sum, slot) => sum + slot.claimed, 0),
})
