import { officeView } from '../../domain/calendar/office.ts'
import { nextRelease } from '../../domain/release/release-schedule.ts'
import type { Clock, Offices, ScheduledReleases } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

interface Needs {
  readonly offices: Pick<Offices, 'list'>
  readonly scheduledReleases: ScheduledReleases
  readonly clock: Clock
}

/** All offices, each with what it gives out next. */
export const listOffices =
  ({ offices, scheduledReleases, clock }: Needs): UseCase<'listOffices'> =>
  async () => {
    const [all, byOffice] = await Promise.all([offices.list(), scheduledReleases.byOffice()])
    const now = clock.now()
    const views = all.map((office) => {
      const release = nextRelease(byOffice.get(office.id) ?? [], now)
      return { ...officeView(office), ...(release && { nextOpening: release }) }
    })
    return { offices: views }
  }
