import type { StaffBookingView } from '../../../lambdas/contract/closure/schemas.ts'
import type { StaffBookingsTexts } from '../../texts/id/shared/staff-bookings.ts'

/**
 * What became of a booking, in words; who cancelled it, and why where the office did.
 * @param today `YYYY-MM-DD` where the office stands
 */
export function staffBookingStatusText(
  { status, date, cancellation }: StaffBookingView,
  today: string,
  t: StaffBookingsTexts,
): string {
  if (status === 'ACTIVE') return date < today ? t.currentStatus.PAST : t.currentStatus.ACTIVE
  if (!cancellation) return t.cancelledBy.unknown
  const { by, reason } = cancellation
  return reason ? `${t.cancelledBy[by]}: ${t.reasons[reason]}` : t.cancelledBy[by]
}
