import type { Closure, Visit } from '../../../lambdas/contract/staff/days-schemas.ts'
import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'
import type { Result } from '../../api.ts'
import { addDays, addMonths, monthOf } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'

/** The days of some months as they are now. */
export async function showMonths(office: string, from: string, to: string): Promise<Result<GridDay[]>> {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month)
  const days: GridDay[] = []
  for (const result of await Promise.all(months.map((month) => staffApi('showQuotas', { office, month })))) {
    if (!result.ok) return result
    days.push(...result.body.days)
  }
  return { ok: true, body: days }
}

/** As far as replacement days are looked for. */
const reach = 31

export interface DayData {
  readonly visits: readonly Visit[]
  /** Undefined while the day is open. */
  readonly closure: Closure | undefined
  /** The day and those after it. */
  readonly days: readonly GridDay[]
}

/** Everything about one day. Asking is recorded, since names are among it. */
export async function showDay(office: string, date: string): Promise<Result<DayData>> {
  const [visits, closures, days] = await Promise.all([
    staffApi('listDayBookings', { office, date }),
    staffApi('listClosures', { office, from: date, to: date }),
    showMonths(office, date, addDays(date, reach)),
  ])
  if (!visits.ok) return visits
  if (!closures.ok) return closures
  if (!days.ok) return days
  return { ok: true, body: { visits: visits.body.bookings, closure: closures.body.closures[0], days: days.body } }
}
