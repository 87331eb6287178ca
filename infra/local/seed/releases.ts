import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { ScheduledRelease } from '../../../lambdas/domain/release/release-schedule.ts'
import type { ItemStore } from '../../setup/item-store.ts'
import type { SeedDayPlan } from './day-plans.ts'

interface StoredReleases {
  readonly releases: readonly ScheduledRelease[]
  readonly version: number
}

/**
 * Announces when the planned days open that are not open yet. What is announced already stays; days that have come
 * within the window since are added to it.
 * @param now milliseconds since 1970
 */
export async function scheduleReleases(
  store: ItemStore,
  office: string,
  plans: readonly SeedDayPlan[],
  now: number,
): Promise<void> {
  const key = keys.releaseSchedule(office)
  const { releases: scheduled, version } = (await store.get<StoredReleases>(key)) ?? { releases: [], version: 0 }
  const releases = releasesOf(plans, now).map((release) => ({
    ...release,
    from: scheduled.find(({ at }) => at === release.at)?.from ?? release.from,
  }))
  const others = scheduled.filter(({ at }) => !releases.some((release) => release.at === at))
  await store.put({ ...key, releases: [...others, ...releases], version: version + 1 })
}

/** For every instant still to come, the first and the last day it opens. */
function releasesOf(plans: readonly SeedDayPlan[], now: number): ScheduledRelease[] {
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
