import type { CalendarDayView, CalendarView, DayView, SlotView } from '../../../lambdas/contract/http/schemas.ts'
import type { Result } from '../../lib/api.ts'
import { monthOf, shiftMonth } from '../../lib/dates.ts'
import type { Arrival } from '../booking/appointment/step-navigation.ts'

/** How far ahead is looked for free days. */
const monthsAhead = 4

export type ShowCalendar = (month: string) => Promise<Result<CalendarView>>
type ShowDay = (date: string) => Promise<Result<DayView>>

/** Whether a day takes the whole party. */
export const fits = (day: CalendarDayView, people: number, today: string): boolean =>
  day.state === 'available' && day.remaining >= people && day.date >= today

/** The nearest days that take the party, month by month until there are enough. */
export async function nearestDays(
  show: ShowCalendar,
  { people, today, from = today, count = 10 }: { people: number; today: string; from?: string; count?: number },
): Promise<Result<CalendarDayView[]>> {
  const found: CalendarDayView[] = []
  for (let ahead = 0; ahead < monthsAhead && found.length < count; ahead++) {
    const result = await show(shiftMonth(monthOf(from), ahead))
    if (!result.ok) return result
    found.push(...result.body.days.filter((day) => day.date >= from && fits(day, people, today)))
  }
  return { ok: true, body: found.slice(0, count) }
}

export interface FreeTime extends Arrival {
  readonly remaining: number
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The times of a day that take the party and come closest to a wanted one, in the order of the clock. */
function timesNear(day: DayView, wanted: string, people: number, count: number): FreeTime[] {
  const distance = ({ time }: { time: string }) => Math.abs(minutes(time) - minutes(wanted))
  return day.slots
    .filter((slot) => slot.state === 'available' && slot.remaining >= people)
    .map(({ time, remaining }) => ({ date: day.date, time, remaining }))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => (a.time < b.time ? -1 : 1))
}

/**
 * Free times near one that has just been taken: up to three on the same day, then the two nearest to the same hour on
 * each of the next days.
 * @param present a time that is held already, which is no way on
 */
export async function freeTimesNear(
  { showCalendar, showDay }: { showCalendar: ShowCalendar; showDay: ShowDay },
  { date, time, people, today, present }: Arrival & { people: number; today: string; present?: Arrival | undefined },
): Promise<Result<FreeTime[]>> {
  const days = await nearestDays(showCalendar, { people, today, from: date, count: 4 })
  if (!days.ok) return days
  const later = days.body.map((day) => day.date).filter((day) => day !== date)
  const found: FreeTime[] = []
  for (const day of [date, ...later.slice(0, 3)]) {
    const shown = await showDay(day)
    if (!shown.ok) return shown
    // A cached answer may still offer the time that was refused.
    const is = (slot: SlotView, other?: Arrival) => other?.date === day && other.time === slot.time
    const slots = shown.body.slots.filter((slot) => !is(slot, { date, time }) && !is(slot, present))
    found.push(...timesNear({ ...shown.body, slots }, time, people, day === date ? 3 : 2))
    if (found.length >= 6) break
  }
  return { ok: true, body: found }
}
