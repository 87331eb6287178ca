import { dayAt } from '../../domain/shared/dates.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Closures, Offices } from '../ports.ts'
import { type ReleaseScheduleDeps, readOfficeContext, updateReleaseSchedule } from '../quota/change-days.ts'
import { actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps extends ReleaseScheduleDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly closures: Pick<Closures, 'find' | 'reopen'>
  readonly ledger: Pick<Ledger, 'readDaySlots'>
}

/** Opens a closed day again, its slots with it; what was cancelled stays cancelled. Again, it changes nothing. */
export const reopenDay =
  (deps: Deps): UseCase<'reopenDay'> =>
  async ({ office: id, date }, { by }) => {
    const { offices, closures, ledger, clock } = deps
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    if (date < dayAt(clock.now(), office.timeZone)) return refuse('day-past')
    const seen = await closures.find(id, date)
    if (seen) {
      // A day that is closed gets no new slots: these are all.
      const times = (await ledger.readDaySlots(id, date)).map(({ time }) => time)
      const entry = { scope: id, ...actor(by), action: 'day-reopened', details: { date } } as const
      const outcome = await closures.reopen({ office: id, date }, times, seen, entry)
      if (outcome === 'changed') return refuse('changed-meanwhile')
    }
    // Also when it is open already: a call before may have stopped here.
    await updateReleaseSchedule(deps, await readOfficeContext(offices, office, [date]), [date])
    return undefined
  }
