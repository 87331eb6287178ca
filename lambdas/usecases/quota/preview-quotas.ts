import type { RouteParsed } from '../../contract/routes.ts'
import { releaseInstant } from '../../domain/calendar/slot.ts'
import { computePlanBasis, type PlanWithBasis, skipIfChanged } from '../../domain/quota/plan-basis.ts'
import { appliesTo, planClosing, planDay, wantedSlotsOn } from '../../domain/quota/plan-day.ts'
import type { QuotaContext, QuotaDay } from '../../domain/quota/quota-day.ts'
import { type Day, daysBetween, type Millis } from '../../domain/shared/dates.ts'
import type { Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { planDays, readOfficeContext } from './change-days.ts'
import type { QuotaStore, Templates } from './ports.ts'

interface PreviewDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly templates: Pick<Templates, 'find'>
  readonly quotaStore: Pick<QuotaStore, 'day'>
  readonly clock: Clock
}

/**
 * What giving out would change, day by day. Bookings may come in between: whoever gives out plans anew, and leaves alone
 * what somebody else has changed meanwhile if the bases of this answer come with the order.
 */
export const previewQuotas =
  (deps: PreviewDeps): UseCase<'previewQuotas'> =>
  async (order) => {
    const prepared = await prepareOrder(order, deps)
    if (!prepared) return refuse('not-found')
    const plans = await planDays(deps, prepared.officeContext, prepared.dates, prepared.plan)
    return { days: plans.map(({ view }) => view) }
  }

/** The days an order is about, and the plan for each; `undefined` for an unknown office. */
export async function prepareOrder(
  order: RouteParsed<'previewQuotas'>,
  { offices, templates, clock }: Pick<PreviewDeps, 'offices' | 'templates' | 'clock'>,
): Promise<Prepared | undefined> {
  const office = await offices.find(order.office)
  if (!office) return undefined
  const dates = daysBetween(order.from, order.to).filter((date) => appliesTo(order, date))
  const [officeContext, template] = await Promise.all([
    readOfficeContext(offices, office, dates),
    templates.find(office.id),
  ])
  const opensAt = order.opensAt === undefined ? undefined : releaseInstant(order.opensAt, clock.now())
  const seen = order.seen && new Map(order.seen.map(({ date, basis }) => [date, basis]))
  const plan: Prepared['plan'] = (record, context) => {
    const wanted = wantedSlotsOn(record.date, order, template, office)
    const planned = order.close ? planClosing(record, context) : planDay(record, wanted, { ...context, opensAt })
    return skipIfChanged(planned, computePlanBasis(record, wanted, planned.view.reason), seen)
  }
  return { officeContext, dates, opensAt, plan }
}

interface Prepared {
  readonly officeContext: Omit<QuotaContext, 'now'>
  readonly dates: readonly Day[]
  readonly opensAt: Millis | undefined
  readonly plan: (record: QuotaDay, context: QuotaContext) => PlanWithBasis
}
