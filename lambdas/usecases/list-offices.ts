import { nextOpening } from '../domain/announcement.ts'
import { officeView } from '../domain/office.ts'
import type { Clock, Offices, Openings } from './ports.ts'
import type { UseCase } from './use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'list'>
  readonly openings: Openings
  readonly clock: Clock
}

/** All offices, each with what it gives out next. */
export const listOffices =
  ({ offices, openings, clock }: Needs): UseCase<'listOffices'> =>
  async () => {
    const [all, announced] = await Promise.all([offices.list(), openings.announced()])
    const now = clock.now()
    const views = all.map((office) => {
      const opening = nextOpening(announced.get(office.id) ?? [], now)
      return { ...officeView(office), ...(opening && { nextOpening: opening }) }
    })
    return { offices: views }
  }
