import { Temporal } from 'temporal-polyfill'
import { slotsForWeekday, type TemplateDay } from '../../../lambdas/contract/quota/template.ts'
import type { Office } from '../../../lambdas/domain/calendar/office.ts'

/** Days, from today on, that have quota. */
const windowDays = 60

interface SeedSlotPlan {
  readonly time: string
  readonly quota: number
  /** Epoch milliseconds. */
  readonly opensAt: number
}
export type SeedDayPlan =
  | { readonly date: string; readonly closed: true }
  | { readonly date: string; readonly slots: readonly SeedSlotPlan[] }

/** On Wednesdays most of the team is out: so small a quota that a party of five does not fit anywhere. */
export const smallQuota = 2
const ordinaryQuota = 15
const wednesday = 3
const friday = 5

/** The ordinary week that the quotas come from, saved as the office's template: giving out by it changes nothing. */
export const weekOf = ({ workdays }: Pick<Office, 'workdays'>): TemplateDay[] =>
  workdays.map((weekday) => ({
    weekday,
    opens: '08:00',
    closes: '15:30',
    slotMinutes: 30,
    quota: weekday === wednesday ? smallQuota : ordinaryQuota,
    breaks: [{ from: '11:30', to: '13:00' }],
  }))

/** A week's quota opens on the Monday six weeks before, at 07:00 where the office stands. */
const opensWeeksBefore = 6
const opensAtTime = '07:00'

export const isSmallDay = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek === wednesday

/** The office closes to the public on the first Friday of a month that is no holiday. */
function isTrainingDay(date: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean {
  if (date.dayOfWeek !== friday) return false
  for (
    let earlier = date.subtract({ weeks: 1 });
    earlier.month === date.month;
    earlier = earlier.subtract({ weeks: 1 })
  )
    if (!holidays.has(earlier.toString())) return false
  return true
}

/**
 * What an office offers on a day, or undefined when it does not work.
 * @param holidays dates of the national holidays
 */
export function planSeedDay(
  office: Pick<Office, 'workdays' | 'timeZone'>,
  day: string,
  holidays: ReadonlySet<string>,
): SeedDayPlan | undefined {
  const date = Temporal.PlainDate.from(day)
  if (!office.workdays.includes(date.dayOfWeek) || holidays.has(day)) return undefined
  if (isTrainingDay(date, holidays)) return { date: day, closed: true }
  const monday = date.subtract({ days: date.dayOfWeek - 1, weeks: opensWeeksBefore })
  const opensAt = monday.toZonedDateTime({ timeZone: office.timeZone, plainTime: opensAtTime }).epochMilliseconds
  const slots = slotsForWeekday({ days: weekOf(office) }, date.dayOfWeek).map((slot) => ({ ...slot, opensAt }))
  return { date: day, slots }
}

/** Every day from `first` to `last`, both included. */
export function eachDayBetween(first: string, last: string): string[] {
  const count = Temporal.PlainDate.from(first).until(last).days
  return Array.from({ length: Math.max(0, count + 1) }, (_, days) =>
    Temporal.PlainDate.from(first).add({ days }).toString(),
  )
}

/** First and last day of the window that begins today. */
export function windowFrom(now: number, timeZone: string): { today: string; last: string } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return { today: today.toString(), last: today.add({ days: windowDays }).toString() }
}
