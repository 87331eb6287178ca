import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { todayIn } from '../../dates.ts'

/** The offered days that have not passed where the office stands; none once a replacement is taken. */
export const openOffers = ({ cancellation }: Booking, timeZone: string): readonly string[] =>
  cancellation?.replacedBy ? [] : (cancellation?.replacements ?? []).filter((date) => date >= todayIn(timeZone))
