import type { BookingView } from '../../../lambdas/contract/http/schemas.ts'
import { usePageContext } from '../../hooks/page-context.ts'
import { currentStatus } from './current-status.ts'
import './booking-status.css'

export function BookingStatus({ booking, timeZone }: { booking: BookingView; timeZone: string }) {
  const { common } = usePageContext()
  const now = currentStatus(booking, timeZone)
  return <strong class={`status status--${now}`}>{common.booking.status[now]}</strong>
}
