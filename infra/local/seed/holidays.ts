import { Temporal } from 'temporal-polyfill'
import type { Holidays } from '../../../lambdas/domain/calendar/office.ts'
import { holidayLists } from '../../setup/initial-data.ts'

/** Holidays whose date is the same every year: what is certain before a list exists. */
const fixed = [
  { monthDay: '01-01', name: 'Tahun Baru Masehi' },
  { monthDay: '05-01', name: 'Hari Buruh Internasional' },
  { monthDay: '06-01', name: 'Hari Lahir Pancasila' },
  { monthDay: '08-17', name: 'Proklamasi Kemerdekaan' },
  { monthDay: '12-25', name: 'Kelahiran Yesus Kristus (Natal)' },
] as const

export const holidaysOf = (year: number): Holidays =>
  holidayLists.find((list) => list.year === year) ?? {
    year,
    source: 'Hanya hari libur bertanggal tetap: SKB 3 Menteri untuk tahun ini belum ada di sini.',
    status: 'provisional',
    days: fixed.map(({ monthDay, name }) => ({ date: `${year}-${monthDay}`, name, kind: 'libur' })),
  }

const isWeekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek <= 5

/**
 * The local run promises a day of every colour within its window (DESIGN 5), but there are stretches of four months
 * without a holiday. Then one is added, and its name says what it is.
 * @param window every day a visitor may look at
 * @param free those of them that have no quota yet
 * @returns undefined when a real holiday falls on a weekday of the window
 */
export function showcaseHoliday(
  window: readonly string[],
  free: readonly string[],
  lists: readonly Holidays[],
): Holidays['days'][number] | undefined {
  const holidays = new Set(lists.flatMap(({ days }) => days.map(({ date }) => date)))
  if (window.some((date) => isWeekday(date) && holidays.has(date))) return undefined
  const weekdays = free.filter(isWeekday)
  const date = weekdays[Math.floor(weekdays.length / 2)]
  return date === undefined ? undefined : { date, name: 'Hari libur contoh (data peraga)', kind: 'libur' }
}
