import { isoInstant } from '../domain/dates.ts'
import { summaryOf } from '../domain/day-summary.ts'
import { type ExpectedDeps, expectedOn } from './expected.ts'
import type { Clock, Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps extends ExpectedDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly clock: Clock
}

/** The day's sheet; no name leaves this function, so nothing is written into the audit. */
export const showDaySummary =
  ({ offices, clock, ...deps }: Deps): UseCase<'showDaySummary'> =>
  async ({ office, date }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    const asOf = isoInstant(clock.now())
    const bookings = await expectedOn(deps, office, date)
    return { office, date, asOf, ...summaryOf(bookings.flatMap(({ applicants }) => applicants)) }
  }
