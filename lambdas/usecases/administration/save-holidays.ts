import { isDeepStrictEqual } from 'node:util'
import { changedHolidays, newHolidays, sortedHolidays } from '../../domain/administration/holidays.ts'
import { national } from '../../domain/shared/scope.ts'
import { actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { type BookedDay, bookedDays } from './booked-days.ts'
import type { HolidayListRecord } from './ports.ts'
import { datesOf, type HolidayDeps, holidaysView } from './show-holidays.ts'

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
    const list: HolidayListRecord = { year, source, status, days: sortedHolidays(days), version: version + 1 }
    // Saved already, and only the answer was lost.
    if (before && isSame(before, list)) return holidaysView(before, await bookedDays(datesOf(before), deps))
    if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')

    const conflicts = await bookedDays(newHolidays(before?.days ?? [], days), deps)
    if (conflicts.length > 0) return refuse('holiday-has-bookings', { errors: errorsOf(days, conflicts) })

    const details = { year, ...changedHolidays(before?.days ?? [], list.days) }
    const saved = await deps.lists.save(list, { scope: national, ...actor(by), action: 'holidays-saved', details })
    if (saved === 'stale') return refuse('changed-meanwhile')
    return holidaysView(list, await bookedDays(datesOf(list), deps))
  }

const isSame = (before: HolidayListRecord, after: HolidayListRecord): boolean =>
  isDeepStrictEqual(holidaysView(before, []), holidaysView(after, []))

/** One for each line of the list that was sent, with the offices to turn to. */
const errorsOf = (days: HolidayListRecord['days'], conflicts: readonly BookedDay[]) =>
  days.flatMap(({ date }, n) => {
    const booked = conflicts.filter((day) => day.date === date).map(({ office, bookings }) => ({ office, bookings }))
    return booked.length > 0 ? [{ path: `days.${n}.date`, code: 'has-bookings' as const, booked }] : []
  })
