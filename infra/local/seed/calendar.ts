import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Holidays, Office } from '../../../lambdas/domain/calendar/office.ts'
import type { ItemStore } from '../../setup/item-store.ts'
import { eachDayBetween, planSeedDay, type SeedDayPlan } from './day-plans.ts'
import { holidaysOf, showcaseHoliday } from './holidays.ts'
import { scheduleReleases } from './releases.ts'

/**
 * Gives holidays and quotas to the days from `first` to `last`, and announces when those open that are not open yet.
 * What is there already is left as it is.
 * @param today begins the window that must show every colour
 * @param now milliseconds since 1970
 */
export async function seedCalendar(
  store: ItemStore,
  offices: readonly Office[],
  { today, first, last, now }: { today: string; first: string; last: string; now: number },
): Promise<void> {
  const window = eachDayBetween(today, last)
  const free = eachDayBetween(first, last)
  const lists = await seedHolidays(store, window, free)
  const holidays = new Set(lists.flatMap(({ days }) => days.map(({ date }) => date)))
  for (const office of offices) {
    const plans = free.flatMap((date) => planSeedDay(office, date, holidays) ?? [])
    await Promise.all(plans.map((plan) => store.putAbsent(itemsOf(office.id, plan))))
    await scheduleReleases(store, office.id, plans, now)
  }
}

async function seedHolidays(store: ItemStore, window: readonly string[], free: readonly string[]): Promise<Holidays[]> {
  const years = [...new Set(window.map((date) => Number(date.slice(0, 4))))]
  await Promise.all(years.map((year) => store.putAbsent([{ ...keys.holidays(year), ...holidaysOf(year) }])))
  const read = () => Promise.all(years.map((year) => store.get<Holidays>(keys.holidays(year))))
  const lists = (await read()).filter((list) => list !== undefined)
  const extra = showcaseHoliday(window, free, lists)
  const list = lists.find(({ year }) => extra?.date.startsWith(`${year}-`))
  if (!extra || !list) return lists
  await store.put({ ...keys.holidays(list.year), ...list, days: [...list.days, extra] })
  return (await read()).filter((one) => one !== undefined)
}

const itemsOf = (office: string, plan: SeedDayPlan) =>
  'closed' in plan
    ? [{ ...keys.dayState(office, plan.date), closed: true }]
    : plan.slots.map(({ time, quota, opensAt }) => ({
        ...keys.slot({ office, date: plan.date, time }),
        quota,
        remaining: quota,
        claims: {},
        opensAt,
      }))
