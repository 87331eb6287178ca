import type { Holidays, Office } from '../../domain/calendar/office.ts'
import { nextReleaseInstant, type QuotaContext, type QuotaDay, type SlotWrite } from '../../domain/quota/quota-day.ts'
import { applyReleaseChange, mergeReleaseDays } from '../../domain/release/release-schedule.ts'
import type { Day } from '../../domain/shared/dates.ts'
import { type Clock, type Offices, Overloaded } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'
import type { DayChange, QuotaStore, ReleaseSchedules } from './ports.ts'

/** The rules' ground: everything about an office but the time. */
type OfficeContext = Omit<QuotaContext, 'now'>

interface Deps extends ReleaseScheduleDeps {
  readonly quotaStore: QuotaStore
}

/** What every change needs that may take an opening away or bring it back. */
export interface ReleaseScheduleDeps {
  readonly quotaStore: Pick<QuotaStore, 'day'>
  readonly releaseSchedules: Pick<ReleaseSchedules, 'change'>
  readonly clock: Clock
}

/** Days changed or read at the same time: several, so that three months fit into one call. */
const dayConcurrency = 4
/** How often a day may be found changed between reading and writing before we say that we are busy. */
const maxTries = 10

/** What the rules need to know of an office, but for the time. */
export const readOfficeContext = async (
  offices: Pick<Offices, 'holidays'>,
  office: Office,
  dates: readonly Day[],
): Promise<OfficeContext> => ({ office, holidays: await holidaysOf(offices, dates) })

const holidaysOf = (offices: Pick<Offices, 'holidays'>, dates: readonly Day[]): Promise<Holidays[]> =>
  offices.holidays([...new Set(dates.map((date) => Number(date.slice(0, 4))))])

/** Reads days, a few at once, and answers what is made of each. */
export const planDays = <Plan>(
  { quotaStore, clock }: { quotaStore: Pick<QuotaStore, 'day'>; clock: Clock },
  officeContext: OfficeContext,
  dates: readonly Day[],
  plan: (record: QuotaDay, context: QuotaContext) => Plan,
): Promise<Plan[]> =>
  mapWithConcurrency(dates, dayConcurrency, async (date) =>
    plan(await quotaStore.day(officeContext.office.id, date), { ...officeContext, now: clock.now() }),
  )

/**
 * Plans each day on what stands there and writes it in one transaction; a day on which something has moved in between
 * is planned anew. So wherever it stops, there are only whole days, and the same call again goes on: what is done needs
 * no write any more. At the end the openings of the days are announced.
 * @param changeOf the rest of the change, for a plan that has something to write
 */
export async function changeDays<Plan extends { readonly writes: readonly SlotWrite[] }>(
  deps: Deps,
  officeContext: OfficeContext,
  dates: readonly Day[],
  plan: (record: QuotaDay, context: QuotaContext) => Plan,
  changeOf: (date: Day, plan: Plan) => Pick<DayChange, 'day' | 'entry'> | undefined,
): Promise<Plan[]> {
  const { quotaStore, clock } = deps
  const office = officeContext.office.id
  const changeDay = async (date: Day): Promise<Plan> => {
    for (let tries = 0; tries < maxTries; tries++) {
      const now = clock.now()
      const record = await quotaStore.day(office, date)
      const planned = plan(record, { ...officeContext, now })
      const change = changeOf(date, planned)
      if (!change) return planned
      const { timesVersion } = record
      const outcome = await quotaStore.write({ office, date, timesVersion, writes: planned.writes, now, ...change })
      if (outcome === 'written') return planned
    }
    throw new Overloaded('a day changed faster than its quotas could be set')
  }
  const plans = await mapWithConcurrency(dates, dayConcurrency, changeDay)
  await updateReleaseSchedule(deps, officeContext, dates)
  return plans
}

/**
 * Announces what stands in the slots of some days. They are read after the list of announcements, which is written only
 * if nobody else has written it since: so of two admins at once the later one tells what both have left.
 */
export const updateReleaseSchedule = (
  deps: ReleaseScheduleDeps,
  officeContext: OfficeContext,
  dates: readonly Day[],
): Promise<void> =>
  deps.releaseSchedules.change(officeContext.office.id, async (releases) => {
    const releaseDays = await planDays(deps, officeContext, dates, (record, context) => ({
      date: record.date,
      at: nextReleaseInstant(record, context),
    }))
    return mergeReleaseDays(releaseDays).reduce((all, run) => applyReleaseChange(all, run, deps.clock.now()), releases)
  })
