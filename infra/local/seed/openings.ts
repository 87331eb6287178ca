import type { Opening } from '../../../lambdas/domain/opening.ts'
import type { DayPlan } from './quotas.ts'

/**
 * What an office announces of its plans: for every instant still to come, the first and the last day it opens.
 * @param now milliseconds since 1970
 */
export function openingsOf(office: string, plans: readonly DayPlan[], now: number): Opening[] {
  const given = plans.flatMap((plan) =>
    'slots' in plan ? plan.slots.map(({ opensAt }) => ({ opensAt, date: plan.date })) : [],
  )
  const ahead = Map.groupBy(
    given.filter(({ opensAt }) => opensAt > now),
    ({ opensAt }) => opensAt,
  )
  return [...ahead].map(([opensAt, days]) => {
    const dates = days.map(({ date }) => date).sort()
    return { office, opensAt, from: dates[0] ?? '', to: dates.at(-1) ?? '' }
  })
}
