import { officeView } from '../domain/office.ts'
import { nextOpening } from '../domain/opening.ts'
import type { Clock, Offices, Openings } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'find'>
  readonly openings: Pick<Openings, 'upcoming'>
  readonly clock: Clock
}

/** One office, with what it gives out next. */
export const showOffice =
  ({ offices, openings, clock }: Needs): UseCase<'showOffice'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const now = clock.now()
    const opening = nextOpening(await openings.upcoming(now), id, now)
    return { ...officeView(office), ...(opening && { nextOpening: opening }) }
  }
