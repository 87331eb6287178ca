import { releaseInstant } from '../../domain/calendar/slot.ts'
import { planRelease } from '../../domain/release/plan-release.ts'
import { daysBetween, isoInstant } from '../../domain/shared/dates.ts'
import type { Clock, Offices } from '../ports.ts'
import { changeDays, readOfficeContext } from '../quota/change-days.ts'
import type { QuotaStore, ReleaseSchedules } from '../quota/ports.ts'
import { actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly quotaStore: QuotaStore
  readonly releaseSchedules: Pick<ReleaseSchedules, 'change'>
  readonly clock: Clock
}

/**
 * Announces from when on the times of a range that are not open yet can be booked. At that instant they are open with
 * nobody doing anything, since every booking compares it with its own.
 */
export const scheduleRelease =
  (deps: Deps): UseCase<'scheduleRelease'> =>
  async ({ office: id, from, to, opensAt: asked }, { by }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const opensAt = asked === null ? null : releaseInstant(asked, deps.clock.now())
    const dates = daysBetween(from, to)
    const officeContext = await readOfficeContext(deps.offices, office, dates)
    const plans = await changeDays(
      deps,
      officeContext,
      dates,
      (record, context) => planRelease(record, opensAt, context),
      (date, { view }) => {
        if (view.result !== 'set') return undefined
        const details = { from: date, to: date, opensAt: opensAt === null ? null : isoInstant(opensAt), days: 1 }
        const entry = { scope: id, ...actor(by), action: 'opening-set', details } as const
        return { day: 'must-be-open', entry }
      },
    )
    return { days: plans.map(({ view }) => view) }
  }
