import { keys } from '../../../lambdas/adapters/dynamodb/table.ts'
import type { Announcement } from '../../../lambdas/domain/announcement.ts'
import type { ItemStore } from '../../setup/item-store.ts'
import type { DayPlan } from './quotas.ts'

interface Announced {
  readonly openings: readonly Announcement[]
  readonly version: number
}

/**
 * Announces when the planned days open that are not open yet. What is announced already stays; days that have come
 * within the window since are added to it.
 * @param now milliseconds since 1970
 */
export async function announce(
  store: ItemStore,
  office: string,
  plans: readonly DayPlan[],
  now: number,
): Promise<void> {
  const key = keys.announcements(office)
  const { openings: said, version } = (await store.get<Announced>(key)) ?? { openings: [], version: 0 }
  const openings = openingsOf(plans, now).map((opening) => ({
    ...opening,
    from: said.find(({ at }) => at === opening.at)?.from ?? opening.from,
  }))
  const others = said.filter(({ at }) => !openings.some((opening) => opening.at === at))
  await store.put({ ...key, openings: [...others, ...openings], version: version + 1 })
}

/** For every instant still to come, the first and the last day it opens. */
function openingsOf(plans: readonly DayPlan[], now: number): Announcement[] {
  const given = plans.flatMap((plan) =>
    'slots' in plan ? plan.slots.map(({ opensAt }) => ({ opensAt, date: plan.date })) : [],
  )
  const ahead = Map.groupBy(
    given.filter(({ opensAt }) => opensAt > now),
    ({ opensAt }) => opensAt,
  )
  return [...ahead].map(([at, days]) => {
    const dates = days.map(({ date }) => date).sort()
    return { at, from: dates[0] ?? '', to: dates.at(-1) ?? '' }
  })
}
