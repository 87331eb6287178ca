import { dayAt } from '../domain/dates.ts'
import { actor } from './audit.ts'
import type { Ledger } from './ledger.ts'
import type { Clock, Closures, Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly closures: Closures
  readonly ledger: Pick<Ledger, 'slotsOf'>
  readonly clock: Clock
}

/** Opens a closed day again, its slots with it; what was cancelled stays cancelled. Again, it changes nothing. */
export const reopenDay =
  ({ offices, closures, ledger, clock }: Deps): UseCase<'reopenDay'> =>
  async ({ office: id, date }, { by }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    if (date < dayAt(clock.now(), office.timeZone)) return refuse('day-past')
    const seen = await closures.find(id, date)
    if (!seen) return undefined
    // A day that is closed gets no new slots: these are all.
    const times = (await ledger.slotsOf(id, date)).map(({ time }) => time)
    const entry = { scope: id, ...actor(by), action: 'day-reopened', details: { date } } as const
    const outcome = await closures.reopen({ office: id, date }, times, seen, entry)
    return outcome === 'reopened' ? undefined : refuse('changed-meanwhile')
  }
