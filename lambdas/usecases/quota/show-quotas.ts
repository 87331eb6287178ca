import { quotaGridDayView } from '../../domain/quota/quota-grid.ts'
import { daysOfMonth } from '../../domain/shared/dates.ts'
import type { Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { planDays, readOfficeContext } from './change-days.ts'
import type { QuotaStore } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly quotaStore: Pick<QuotaStore, 'day'>
  readonly clock: Clock
}

/** The grid of a month, strongly consistent: what is edited there is what stands in the table. */
export const showQuotas =
  (deps: Deps): UseCase<'showQuotas'> =>
  async ({ office: id, month }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const dates = daysOfMonth(month)
    const officeContext = await readOfficeContext(deps.offices, office, dates)
    const days = await planDays(deps, officeContext, dates, quotaGridDayView)
    return { office: id, month, days }
  }
