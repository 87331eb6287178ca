import { daysBetween, isoInstant } from '../domain/dates.ts'
import { planOpening } from '../domain/opening-plan.ts'
import { openingFrom } from '../domain/slot.ts'
import { actor } from './audit.ts'
import { changeDays, groundOf } from './change-days.ts'
import type { Clock, Offices } from './ports.ts'
import type { Announcements, QuotaBook } from './quota-book.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly book: QuotaBook
  readonly announcements: Pick<Announcements, 'change'>
  readonly clock: Clock
}

/**
 * Announces from when on the times of a range that are not open yet can be booked. At that instant they are open with
 * nobody doing anything, since every booking compares it with its own.
 */
export const setOpening =
  (deps: Deps): UseCase<'setOpening'> =>
  async ({ office: id, from, to, opensAt: asked }, { by }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const opensAt = asked === null ? null : openingFrom(asked, deps.clock.now())
    const dates = daysBetween(from, to)
    const ground = await groundOf(deps.offices, office, dates)
    const plans = await changeDays(
      deps,
      ground,
      dates,
      (record, context) => planOpening(record, opensAt, context),
      (date, { view }) => {
        if (view.result !== 'set') return undefined
        const details = { from: date, to: date, opensAt: opensAt === null ? null : isoInstant(opensAt), days: 1 }
        const entry = { scope: id, ...actor(by), action: 'opening-set', details } as const
        return { day: 'must-be-open', entry }
      },
    )
    return { days: plans.map(({ view }) => view) }
  }
