import type { BookingView } from '../../../lambdas/contract/http/schemas.ts'
import { todayIn } from '../../lib/dates.ts'

/** The offered days that have not passed where the office stands; none once a replacement is taken. */
export const openReplacementDays = ({ cancellation }: BookingView, timeZone: string): readonly string[] =>
  cancellation?.replacedBy ? [] : (cancellation?.replacements ?? []).filter((date) => date >= todayIn(timeZone))
