import type { QueuedOutcomeResult } from '../../contract/desk/schemas.ts'
import type { RouteParsed } from '../../contract/routes.ts'
import { Overloaded, type ReportFault } from '../ports.ts'
import { type Caller, isRefusal, type UseCase } from '../shared/use-case.ts'
import { officesOfOfficer } from './officer-desks.ts'
import { type OutcomeDeps, recordOneOutcome } from './record-outcome.ts'

interface QueueDeps extends OutcomeDeps {
  readonly report: ReportFault
}

type Queued = RouteParsed<'recordOutcomes'>['outcomes'][number]

/**
 * What a desk recorded without network, one after the other in its order. When the store is too busy for one, the rest is
 * not begun: it comes again, and its keys keep it from being recorded twice. A fault with one holds up no other.
 */
export const recordOutcomes =
  (deps: QueueDeps): UseCase<'recordOutcomes'> =>
  async ({ outcomes }, { by }) => {
    const desks = await officesOfOfficer(deps.members, by)
    const results: QueuedOutcomeResult[] = []
    let busy = false
    for (const queued of outcomes) {
      const answer: QueuedOutcomeResult = busy
        ? { key: queued.key, result: 'refused', because: 'busy' }
        : await recordQueued(deps, queued, { by, desks })
      busy = answer.because === 'busy'
      results.push(answer)
    }
    return { results }
  }

async function recordQueued(
  deps: QueueDeps,
  { booking: id, key, ...wanted }: Queued,
  officer: { by: Caller; desks: readonly string[] },
): Promise<QueuedOutcomeResult> {
  try {
    const answer = await recordOneOutcome(deps, { id, key, ...wanted }, officer)
    if (!isRefusal(answer)) return { key, result: 'done' }
    const { refused, recorded } = answer
    if (refused === 'already-recorded') return { key, result: refused, ...(recorded && { recorded }) }
    return { key, result: 'refused', because: refused }
  } catch (fault) {
    if (fault instanceof Overloaded) return { key, result: 'refused', because: 'busy' }
    deps.report('recording an outcome that waited', fault)
    return { key, result: 'refused', because: 'internal' }
  }
}
