import type { Day } from './dates.ts'
import type { Holidays } from './office.ts'

type Days = Holidays['days']

/** By date, then by name. */
export const sortedHolidays = (days: Days): Days =>
  days.toSorted((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name, 'id'))

/** The days that become holidays: another name for one that is a holiday already changes nothing for anybody. */
export function newHolidays(before: Days, after: Days): Day[] {
  const known = new Set(before.map(({ date }) => date))
  return [...new Set(after.map(({ date }) => date))].filter((date) => !known.has(date))
}

/** The dates of the lines that came and went; a line that was corrected did both. */
export const changedHolidays = (before: Days, after: Days): { added: Day[]; removed: Day[] } => ({
  added: missingIn(before, after),
  removed: missingIn(after, before),
})

function missingIn(list: Days, others: Days): Day[] {
  const lines = new Set(list.map(lineOf))
  return others.filter((day) => !lines.has(lineOf(day))).map(({ date }) => date)
}

const lineOf = ({ date, name, kind }: Days[number]): string => JSON.stringify([date, name, kind])
