import { isDeepStrictEqual } from 'node:util'
import { changedHolidays, newHolidays, sortedHolidays } from '../domain/holidays.ts'
import { national } from '../domain/scope.ts'
import { actor } from './audit.ts'
import { type BookedDay, bookedDays } from './booked-days.ts'
import type { HolidayList } from './house.ts'
import { datesOf, type HolidayDeps, holidaysView } from './show-holidays.ts'
import { refuse, type UseCase } from './use-case.ts'

/**
 * Sets the national holidays of a year. A new one is refused on a day to come on which any office has bookings: the
 * offices close the day first, which tells the people. The functions that book keep the lists for half a minute, so
 * somebody may still be booked on the new holiday in that time: the answer, and every later look at the list, names
 * those days (`booked`).
 */
export const saveHolidays =
  (deps: HolidayDeps): UseCase<'saveHolidays'> =>
  async ({ year, source, status, days, version }, { by }) => {
    const before = await deps.lists.find(year)
    const list: HolidayList = { year, source, status, days: sortedHolidays(days), version: version + 1 }
    // Saved already, and only the answer was lost.
    if (before && isSame(before, list)) return holidaysView(before, await bookedDays(datesOf(before), deps))
    if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')

    const hindrances = await bookedDays(newHolidays(before?.days ?? [], days), deps)
    if (hindrances.length > 0) return refuse('holiday-has-bookings', { errors: errorsOf(days, hindrances) })

    const details = { year, ...changedHolidays(before?.days ?? [], list.days) }
    const saved = await deps.lists.save(list, { scope: national, ...actor(by), action: 'holidays-saved', details })
    if (saved === 'stale') return refuse('changed-meanwhile')
    return holidaysView(list, await bookedDays(datesOf(list), deps))
  }

const isSame = (before: HolidayList, after: HolidayList): boolean =>
  isDeepStrictEqual(holidaysView(before, []), holidaysView(after, []))

/** One for each line of the list that was sent, with the offices to turn to. */
const errorsOf = (days: HolidayList['days'], hindrances: readonly BookedDay[]) =>
  days.flatMap(({ date }, n) => {
    const booked = hindrances.filter((day) => day.date === date).map(({ office, bookings }) => ({ office, bookings }))
    return booked.length > 0 ? [{ path: `days.${n}.date`, code: 'has-bookings' as const, booked }] : []
  })
