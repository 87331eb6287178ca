import type { OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import type { QuotaGridDayView } from '../../../lambdas/contract/quota/schemas.ts'
import type { TemplateDay } from '../../../lambdas/contract/quota/template.ts'
import { weekdayIndex } from '../../lib/dates.ts'

/** An office's workdays, and the week it gives out by. Weekdays: 1 = Monday … 7 = Sunday. */
export interface WorkingWeek {
  readonly workdays: readonly number[]
  readonly days: readonly Pick<TemplateDay, 'weekday'>[]
}

/** Weekdays that quota is given out for: those of the ordinary week; while there is none, the office's workdays. */
export const weekdaysWithQuota = ({ workdays, days }: WorkingWeek): readonly number[] =>
  days.length > 0 ? days.map((day) => day.weekday) : workdays

/** Where workdays and ordinary week differ: working days without hours, and hours on days that are none. */
export function weekGap({ workdays, days }: WorkingWeek): { without: number[]; beyond: number[] } {
  const giving = days.map((day) => day.weekday)
  if (giving.length === 0) return { without: [], beyond: [] }
  return {
    without: workdays.filter((day) => !giving.includes(day)),
    beyond: giving.filter((day) => !workdays.includes(day)),
  }
}

const isGiving = ({ date }: QuotaGridDayView, giving: readonly number[]): boolean =>
  giving.includes(weekdayIndex(date) + 1)

/** A day on which people could come: no holiday, not closed. */
export const isWorkday = ({ state, holiday, closed, slots }: QuotaGridDayView): boolean =>
  holiday === undefined && !closed && (state !== 'closed' || slots.length > 0)

/**
 * A day to come that quota should be given out for and is not. Today is over before anything could be done about it.
 * @param giving weekdays, see `givingDays`
 */
export const lacksQuota = (day: QuotaGridDayView, giving: readonly number[], today: string): boolean =>
  day.date > today && day.slots.length === 0 && day.holiday === undefined && !day.closed && isGiving(day, giving)

/** What opens next, of the days as the office has them at this moment: the public answer may be a minute old. */
export function nextReleaseOf(days: readonly QuotaGridDayView[], now: number): OfficeView['nextOpening'] {
  const ahead = days.filter(isWorkday).flatMap(({ date, slots }) => {
    const [at] = slots.flatMap(({ opensAt }) => (opensAt && Date.parse(opensAt) > now ? [opensAt] : [])).sort()
    return at === undefined ? [] : [{ date, at }]
  })
  const [at] = ahead.map((day) => day.at).sort()
  const dates = ahead.filter((day) => day.at === at).map(({ date }) => date)
  const [from, to] = [dates[0], dates[dates.length - 1]]
  return at && from && to ? { at, from, to } : undefined
}

/** The opening time of the times that are not open yet: an instant, `draft` where none is said; undefined when all are open. */
export function pendingReleaseOf(day: QuotaGridDayView): string | 'draft' | undefined {
  const waiting = isWorkday(day) ? day.slots.filter(({ state }) => state === 'unopened') : []
  if (waiting.some(({ opensAt }) => opensAt === undefined)) return 'draft'
  return waiting
    .map(({ opensAt = '' }) => opensAt)
    .sort()
    .find(Boolean)
}

/** Working days in a row that are alike. */
export interface DayRun {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly what: string
}

/**
 * Puts days that are alike and follow one another into one; days on which nobody works or gives out don't part them.
 * @param what what a day is in this respect; undefined when it is of no interest
 * @param giving weekdays that quota is given out for; left out, every working day is one
 */
export function groupDayRuns(
  days: readonly QuotaGridDayView[],
  what: (day: QuotaGridDayView) => string | undefined,
  giving?: readonly number[],
): DayRun[] {
  const counts = (day: QuotaGridDayView) =>
    what(day) !== undefined || (isWorkday(day) && (!giving || day.slots.length > 0 || isGiving(day, giving)))
  const runs: DayRun[] = []
  let open = false
  for (const day of days.filter(counts)) {
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
export const fullness = ({ slots }: QuotaGridDayView): { quota: number; claimed: number } => ({
  quota: slots.reduce((sum, slot) => sum + slot.quota, 0),
  claimed: slots.reduce((sum, slot) => sum + slot.claimed, 0),
})
