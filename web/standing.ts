import type { Booking } from '../lambdas/contract/schemas.ts'
import { todayIn } from './dates.ts'

/** What a booking is today, where the office stands. */
export const standing = ({ status, date }: Booking, timeZone: string): 'ACTIVE' | 'CANCELLED' | 'PAST' =>
  status === 'ACTIVE' && date < todayIn(timeZone) ? 'PAST' : status
