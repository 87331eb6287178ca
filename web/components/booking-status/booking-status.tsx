import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { todayIn } from '../../dates.ts'
import './booking-status.css'

/** What a booking is today, where the office stands. */
export const standing = ({ status, date }: Booking, timeZone: string): 'ACTIVE' | 'CANCELLED' | 'PAST' =>
  status === 'ACTIVE' && date < todayIn(timeZone) ? 'PAST' : status

export function BookingStatus({ booking, timeZone }: { booking: Booking; timeZone: string }) {
  const { common } = useSurroundings()
  const now = standing(booking, timeZone)
  return <strong class={`status status--${now}`}>{common.booking.status[now]}</strong>
}
