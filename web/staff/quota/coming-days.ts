import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'
import type { Result } from '../../api.ts'
import { staffApi } from '../api.ts'
import { comingMonths, lastDay } from './horizon.ts'

/** Every day from today on that quota can be given out for, as the office has it. */
export async function comingDays(office: string, today: string): Promise<Result<readonly GridDay[]>> {
  const answers = await Promise.all(comingMonths(today).map((month) => staffApi('showQuotas', { office, month })))
  const days: GridDay[] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    days.push(...answer.body.days)
  }
  return { ok: true, body: days.filter(({ date }) => date >= today && date <= lastDay(today)) }
}
