import { officeView } from '../domain/office.ts'
import { nextOpening } from '../domain/opening.ts'
import type { Clock, Offices, Openings } from './ports.ts'
import type { UseCase } from './use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'list'>
  readonly openings: Pick<Openings, 'upcoming'>
  readonly clock: Clock
}

/** All offices, each with what it gives out next. */
export const listOffices =
  ({ offices, openings, clock }: Needs): UseCase<'listOffices'> =>
  async () => {
    const now = clock.now()
    const [all, ahead] = await Promise.all([offices.list(), openings.upcoming(now)])
    const views = all.map((office) => {
      const opening = nextOpening(ahead, office.id, now)
      return { ...officeView(office), ...(opening && { nextOpening: opening }) }
    })
    return { offices: views }
  }
