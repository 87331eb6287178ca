import type { Holidays } from '../calendar/office.ts'
import type { Day } from '../shared/dates.ts'

type HolidayDays = Holidays['days']

/** By date, then by name. */
export const sortedHolidays = (days: HolidayDays): HolidayDays =>
  days.toSorted((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name, 'id'))

/** The days that become holidays: another name for one that is a holiday already changes nothing for anybody. */
export function newHolidays(before: HolidayDays, after: HolidayDays): Day[] {
  const known = new Set(before.map(({ date }) => date))
  return [...new Set(after.map(({ date }) => date))].filter((date) => !known.has(date))
}

/** The dates of the lines that came and went; a line that was corrected did both. */
export const changedHolidays = (before: HolidayDays, after: HolidayDays): { added: Day[]; removed: Day[] } => ({
  added: missingIn(before, after),
  removed: missingIn(after, before),
})

function missingIn(list: HolidayDays, others: HolidayDays): Day[] {
  const lines = new Set(list.map(lineOf))
  return others.filter((day) => !lines.has(lineOf(day))).map(({ date }) => date)
}

const lineOf = ({ date, name, kind }: HolidayDays[number]): string => JSON.stringify([date, name, kind])
