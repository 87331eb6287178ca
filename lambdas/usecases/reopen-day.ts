import { dayAt } from '../domain/dates.ts'
import type { Ledger } from './ledger.ts'
import type { Clock, Closures, Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly closures: Closures
  readonly ledger: Pick<Ledger, 'slotsOf'>
  readonly clock: Clock
}

/**
 * Opens a closed day again; what was cancelled stays cancelled. The day first, its slots after: asked for again it takes
 * up what a crash left shut.
 */
export const reopenDay =
  ({ offices, closures, ledger, clock }: Deps): UseCase<'reopenDay'> =>
  async ({ office: id, date }, { by }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    if (date < dayAt(clock.now(), office.timeZone)) return refuse('day-past')
    const seen = await closures.find(id, date)
    if (seen) {
      const outcome = await closures.reopen({ office: id, date }, seen, {
        scope: id,
        by: by.id,
        username: by.username,
        action: 'day-reopened',
        details: { date },
      })
      if (outcome === 'changed') return refuse('changed-meanwhile')
    }
    for (const slot of await ledger.slotsOf(id, date)) if (slot.closed) await closures.shut(slot, false)
    return undefined
  }
