import { computeDayAvailability } from '../../domain/calendar/day-availability.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { CalendarDeps } from './show-calendar.ts'

/** The times of one day and the places left (leaflet, step 7). */
export const showDay =
  ({ offices, calendars, clock }: CalendarDeps): UseCase<'showDay'> =>
  async ({ office: id, date }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const [holidays, [record]] = await Promise.all([
      offices.holidays([Number(date.slice(0, 4))]),
      calendars.days(id, [date]),
    ])
    const { remaining, ...day } = computeDayAvailability(record ?? { date, slots: [] }, {
      office,
      holidays,
      now: clock.now(),
    })
    return { office: id, ...day }
  }
