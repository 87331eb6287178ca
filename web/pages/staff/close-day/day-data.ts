import type { ClosureView, StaffBookingView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { QuotaGridDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import type { Result } from '../../../lib/api.ts'
import { monthOf, shiftDay, shiftMonth } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'

/** The days of some months as they are now. */
export async function fetchMonths(office: string, from: string, to: string): Promise<Result<QuotaGridDayView[]>> {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) months.push(month)
  const days: QuotaGridDayView[] = []
  for (const result of await Promise.all(months.map((month) => staffApi('showQuotas', { office, month })))) {
    if (!result.ok) return result
    days.push(...result.body.days)
  }
  return { ok: true, body: days }
}

/** As far as replacement days are looked for. */
const replacementReachDays = 31

export interface DayData {
  readonly bookings: readonly StaffBookingView[]
  /** Undefined while the day is open. */
  readonly closure: ClosureView | undefined
  /** The day and those after it. */
  readonly days: readonly QuotaGridDayView[]
}

/** Everything about one day. Asking is recorded, since names are among it. */
export async function fetchDayData(office: string, date: string): Promise<Result<DayData>> {
  const [bookings, closures, days] = await Promise.all([
    staffApi('listDayBookings', { office, date }),
    staffApi('listClosures', { office, from: date, to: date }),
    fetchMonths(office, date, shiftDay(date, replacementReachDays)),
  ])
  if (!bookings.ok) return bookings
  if (!closures.ok) return closures
  if (!days.ok) return days
  return { ok: true, body: { bookings: bookings.body.bookings, closure: closures.body.closures[0], days: days.body } }
}
