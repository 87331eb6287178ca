import type { AuditEntry } from '../domain/audit.ts'
import { type Day, isoInstant, type Millis } from '../domain/dates.ts'
import type { DayView } from '../domain/quota-day.ts'
import { actor } from './audit.ts'
import { changeDays } from './change-days.ts'
import type { Clock, Offices } from './ports.ts'
import { prepareOrder } from './preview-quotas.ts'
import type { Announcements, QuotaBook, Templates } from './quota-book.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly templates: Pick<Templates, 'find'>
  readonly book: QuotaBook
  readonly announcements: Pick<Announcements, 'change'>
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
    const { ground, dates, opensAt, plan } = prepared
    const plans = await changeDays(deps, ground, dates, plan, (date, { view }) => {
      if (view.result !== 'changed') return undefined
      if (view.closes) return { day: 'closes', entry: closed(order.office, date, by) }
      return { day: 'must-be-open', entry: givenOut(order.office, date, view, opensAt, by) }
    })
    return { days: plans.map(({ view }) => view) }
  }

const closed = (office: string, date: Day, by: Account): AuditEntry => ({
  scope: office,
  ...actor(by),
  action: 'day-closed',
  details: { date, reason: 'other', bookings: 0 },
})

function givenOut(office: string, date: Day, { slots }: DayView, opensAt: Millis | undefined, by: Account): AuditEntry {
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
