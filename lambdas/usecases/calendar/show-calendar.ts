import { computeDayAvailability } from '../../domain/calendar/day-availability.ts'
import { daysOfMonth } from '../../domain/shared/dates.ts'
import type { Calendars, Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

export interface CalendarDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly calendars: Calendars
  readonly clock: Clock
}

/** The state of every day of a month (leaflet, step 8). */
export const showCalendar =
  ({ offices, calendars, clock }: CalendarDeps): UseCase<'showCalendar'> =>
  async ({ office: id, month }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const [holidays, records] = await Promise.all([
      offices.holidays([Number(month.slice(0, 4))]),
      calendars.days(id, daysOfMonth(month)),
    ])
    const now = clock.now()
    const days = records.map((record) => {
      const { slots, ...day } = computeDayAvailability(record, { office, holidays, now })
      return day
    })
    return { office: id, month, days }
  }
