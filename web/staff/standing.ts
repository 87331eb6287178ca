import type { Visit } from '../../lambdas/contract/staff/days-schemas.ts'
import type { VisitsTexts } from '../texts/id/visits.ts'

/**
 * What became of a booking, in words; who cancelled it, and why where the office did.
 * @param today `YYYY-MM-DD` where the office stands
 */
export function standingOf({ status, date, cancellation }: Visit, today: string, t: VisitsTexts): string {
  if (status === 'ACTIVE') return date < today ? t.standing.PAST : t.standing.ACTIVE
  if (!cancellation) return t.cancelledBy.unknown
  const { by, reason } = cancellation
  return reason ? `${t.cancelledBy[by]}: ${t.reasons[reason]}` : t.cancelledBy[by]
}
