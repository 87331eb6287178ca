import { computeStatistics } from '../../domain/administration/statistics.ts'
import { holidayOn } from '../../domain/calendar/day-availability.ts'
import { daysBetween } from '../../domain/shared/dates.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Bookings, Clock, Closures, Departures, Offices } from '../ports.ts'
import { rangeErrors } from '../shared/range-errors.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly closures: Pick<Closures, 'among'>
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly departures: Departures
  readonly bookings: Pick<Bookings, 'findAll'>
  readonly clock: Clock
}

/** A quarter. */
const maxDays = 92

/** The figures of an office's days; no name leaves this function, so nothing is written into the audit. */
export const showStatistics =
  ({ offices, closures, ledger, departures, bookings, clock }: Deps): UseCase<'showStatistics'> =>
  async ({ office, from, to }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const errors = rangeErrors({ from, to }, maxDays)
    if (errors.length > 0) return refuse('validation-failed', { errors })
    const dates = daysBetween(from, to)
    const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))]
    const [days, closed, holidays, left] = await Promise.all([
      Promise.all(dates.map((date) => ledger.readDaySlots(office, date))),
      closures.among(office, dates),
      offices.holidays(years),
      departures.of(office, dates),
    ])
    const slots = days.flat()
    const found = await bookings.findAll(slots.flatMap(({ claims }) => Object.keys(claims)))
    const shut = new Set(dates.filter((date) => closed.has(date) || holidayOn(date, holidays) !== undefined))
    return computeStatistics({ dates, slots, shut, departures: left, bookings: found, now: clock.now() })
  }
