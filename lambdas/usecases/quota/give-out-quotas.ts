import type { DayPlanWithoutBasis } from '../../domain/quota/quota-day.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import { type Day, isoInstant, type Millis } from '../../domain/shared/dates.ts'
import type { Clock, Offices } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { type Caller, refuse, type UseCase } from '../shared/use-case.ts'
import { changeDays } from './change-days.ts'
import type { QuotaStore, ReleaseSchedules, Templates } from './ports.ts'
import { prepareOrder } from './preview-quotas.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly templates: Pick<Templates, 'find'>
  readonly quotaStore: QuotaStore
  readonly releaseSchedules: Pick<ReleaseSchedules, 'change'>
  readonly clock: Clock
}

/**
 * Gives out quotas, or closes days, each day whole in one transaction with its audit entry. Sent again, it goes on where
 * it stopped. A day that is not as the order has seen it is left alone, unless it is as wanted already.
 */
export const giveOutQuotas =
  (deps: Deps): UseCase<'giveOutQuotas'> =>
  async (order, { by }) => {
    const prepared = await prepareOrder(order, deps)
    if (!prepared) return refuse('not-found')
    const { officeContext, dates, opensAt, plan } = prepared
    const plans = await changeDays(deps, officeContext, dates, plan, (date, { view }) => {
      if (view.result !== 'changed') return undefined
      if (view.closes) return { day: 'closes', entry: dayClosedEntry(order.office, date, by) }
      return { day: 'must-be-open', entry: dayGivenOutEntry(order.office, date, view, opensAt, by) }
    })
    return { days: plans.map(({ view }) => view) }
  }

const dayClosedEntry = (office: string, date: Day, by: Caller): AuditEntry => ({
  scope: office,
  ...actor(by),
  action: 'day-closed',
  details: { date, reason: 'other', bookings: 0 },
})

function dayGivenOutEntry(
  office: string,
  date: Day,
  { slots }: DayPlanWithoutBasis,
  opensAt: Millis | undefined,
  by: Caller,
): AuditEntry {
  const count = (result: string) => slots.filter((slot) => slot.result === result).length
  return {
    scope: office,
    ...actor(by),
    action: 'day-given-out',
    details: {
      date,
      created: count('created'),
      raised: count('raised'),
      lowered: count('lowered'),
      removed: count('removed'),
      ...(opensAt !== undefined && { opensAt: isoInstant(opensAt) }),
    },
  }
}
