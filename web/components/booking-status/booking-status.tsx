import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { standing } from '../../standing.ts'
import './booking-status.css'

export function BookingStatus({ booking, timeZone }: { booking: Booking; timeZone: string }) {
  const { common } = useSurroundings()
  const now = standing(booking, timeZone)
  return <strong class={`status status--${now}`}>{common.booking.status[now]}</strong>
}
