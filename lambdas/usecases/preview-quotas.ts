import type { RouteParsed } from '../contract/routes.ts'
import { type Day, daysBetween, type Millis } from '../domain/dates.ts'
import { asSeen, basisOf, type RestingPlan } from '../domain/quota-basis.ts'
import type { QuotaContext, QuotaDay } from '../domain/quota-day.ts'
import { concerns, planClosing, planDay, wantedOn } from '../domain/quota-plan.ts'
import { openingFrom } from '../domain/slot.ts'
import { groundOf, planDays } from './change-days.ts'
import type { Clock, Offices } from './ports.ts'
import type { QuotaBook, Templates } from './quota-book.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly templates: Pick<Templates, 'find'>
  readonly book: Pick<QuotaBook, 'day'>
  readonly clock: Clock
}

/**
 * What giving out would change, day by day. Bookings may come in between: whoever gives out plans anew, and leaves alone
 * what somebody else has changed meanwhile if the bases of this answer come with the order.
 */
export const previewQuotas =
  (deps: Deps): UseCase<'previewQuotas'> =>
  async (order) => {
    const prepared = await prepareOrder(order, deps)
    if (!prepared) return refuse('not-found')
    const plans = await planDays(deps, prepared.ground, prepared.dates, prepared.plan)
    return { days: plans.map(({ view }) => view) }
  }

/** The days an order is about, and the plan for each; `undefined` for an unknown office. */
export async function prepareOrder(
  order: RouteParsed<'previewQuotas'>,
  { offices, templates, clock }: Pick<Deps, 'offices' | 'templates' | 'clock'>,
): Promise<Prepared | undefined> {
  const office = await offices.find(order.office)
  if (!office) return undefined
  const dates = daysBetween(order.from, order.to).filter((date) => concerns(order, date))
  const [ground, template] = await Promise.all([groundOf(offices, office, dates), templates.find(office.id)])
  const opensAt = order.opensAt === undefined ? undefined : openingFrom(order.opensAt, clock.now())
  const seen = order.seen && new Map(order.seen.map(({ date, basis }) => [date, basis]))
  const plan: Prepared['plan'] = (record, context) => {
    const wanted = wantedOn(record.date, order, template, office)
    const planned = order.close ? planClosing(record, context) : planDay(record, wanted, { ...context, opensAt })
    return asSeen(planned, basisOf(record, wanted, planned.view.reason), seen)
  }
  return { ground, dates, opensAt, plan }
}

interface Prepared {
  readonly ground: Omit<QuotaContext, 'now'>
  readonly dates: readonly Day[]
  readonly opensAt: Millis | undefined
  readonly plan: (record: QuotaDay, context: QuotaContext) => RestingPlan
}
