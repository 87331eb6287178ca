import { nextOpening } from '../domain/announcement.ts'
import { officeView } from '../domain/office.ts'
import type { Clock, Offices, Openings } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'find'>
  readonly openings: Openings
  readonly clock: Clock
}

/** One office, with what it gives out next. */
export const showOffice =
  ({ offices, openings, clock }: Needs): UseCase<'showOffice'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const announced = (await openings.announced()).get(id) ?? []
    const opening = nextOpening(announced, clock.now())
    return { ...officeView(office), ...(opening && { nextOpening: opening }) }
  }
