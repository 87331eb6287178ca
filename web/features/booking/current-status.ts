import type { BookingView } from '../../../lambdas/contract/http/schemas.ts'
import { todayIn } from '../../lib/dates.ts'

/** What a booking is today, where the office stands. */
export const currentStatus = ({ status, date }: BookingView, timeZone: string): 'ACTIVE' | 'CANCELLED' | 'PAST' =>
  status === 'ACTIVE' && date < todayIn(timeZone) ? 'PAST' : status
