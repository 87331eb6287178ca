import { boardOf } from '../domain/board.ts'
import { dayAt } from '../domain/dates.ts'
import { type ExpectedDeps, expectedOn } from './expected.ts'
import type { Clock, Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps extends ExpectedDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly clock: Clock
}

/** The waiting room's board of today. Who is on it is counted, never named. */
export const showBoard =
  ({ offices, clock, ...deps }: Deps): UseCase<'showBoard'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const now = clock.now()
    const date = dayAt(now, office.timeZone)
    const bookings = await expectedOn(deps, id, date)
    return { office: id, date, ...boardOf(bookings, { date, timeZone: office.timeZone, now }) }
  }
