import { officeView } from '../../domain/calendar/office.ts'
import { nextRelease } from '../../domain/release/release-schedule.ts'
import type { Clock, Offices, ScheduledReleases } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'find'>
  readonly scheduledReleases: ScheduledReleases
  readonly clock: Clock
}

/** One office, with what it gives out next. */
export const showOffice =
  ({ offices, scheduledReleases, clock }: Needs): UseCase<'showOffice'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const scheduled = (await scheduledReleases.byOffice()).get(id) ?? []
    const release = nextRelease(scheduled, clock.now())
    return { ...officeView(office), ...(release && { nextOpening: release }) }
  }
