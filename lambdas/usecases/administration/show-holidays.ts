import type { Ledger } from '../booking/ports.ts'
import type { Clock, Offices } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'
import { type BookedDay, bookedDays } from './booked-days.ts'
import type { HolidayListRecord, HolidayLists } from './ports.ts'

export interface HolidayDeps {
  readonly lists: HolidayLists
  readonly offices: Pick<Offices, 'list'>
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly clock: Clock
}

/** The holidays of a year as the national admin keeps them, and where people are booked on one all the same. */
export const showHolidays =
  (deps: Omit<HolidayDeps, 'lists'> & { readonly lists: Pick<HolidayLists, 'find'> }): UseCase<'showHolidays'> =>
  async ({ year }) => {
    const list = (await deps.lists.find(year)) ?? nothingYet(year)
    return holidaysView(list, await bookedDays(datesOf(list), deps))
  }

const nothingYet = (year: number): HolidayListRecord => ({
  year,
  source: '',
  status: 'provisional',
  days: [],
  version: 0,
})

export const datesOf = ({ days }: Pick<HolidayListRecord, 'days'>): string[] => [
  ...new Set(days.map(({ date }) => date)),
]

export const holidaysView = ({ year, source, status, days, version }: HolidayListRecord, booked: BookedDay[]) => ({
  year,
  source,
  status,
  days: days.map(({ date, name, kind }) => ({ date, name, kind })),
  version,
  booked: booked.map(({ date, office, bookings }) => ({ date, office, bookings })),
})
