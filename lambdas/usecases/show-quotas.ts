import { daysOfMonth } from '../domain/dates.ts'
import { gridDay } from '../domain/quota-grid.ts'
import { groundOf, planDays } from './change-days.ts'
import type { Clock, Offices } from './ports.ts'
import type { QuotaBook } from './quota-book.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly book: Pick<QuotaBook, 'day'>
  readonly clock: Clock
}

/** The grid of a month, strongly consistent: what is edited there is what stands in the table. */
export const showQuotas =
  (deps: Deps): UseCase<'showQuotas'> =>
  async ({ office: id, month }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const dates = daysOfMonth(month)
    const ground = await groundOf(deps.offices, office, dates)
    const days = await planDays(deps, ground, dates, gridDay)
    return { office: id, month, days }
  }
