import type { QuotaGridDayView } from '../../../lambdas/contract/quota/schemas.ts'
import type { Result } from '../../lib/api.ts'
import { staffApi } from '../../lib/staff-api.ts'
import { lastDay, monthsWithinHorizon } from './horizon.ts'

/** Every day from today on that quota can be given out for, as the office has it. */
export async function fetchUpcomingDays(office: string, today: string): Promise<Result<readonly QuotaGridDayView[]>> {
  const answers = await Promise.all(
    monthsWithinHorizon(today).map((month) => staffApi('showQuotas', { office, month })),
  )
  const days: QuotaGridDayView[] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    days.push(...answer.body.days)
  }
  return { ok: true, body: days.filter(({ date }) => date >= today && date <= lastDay(today)) }
}
