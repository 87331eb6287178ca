import type { RouteParsed } from '../contract/routes.ts'
import type { QueueAnswer } from '../contract/staff/desk-schemas.ts'
import { desksOf } from './desks.ts'
import { Overloaded, type Report } from './ports.ts'
import { type OutcomeDeps, record } from './record-outcome.ts'
import { type Account, isRefusal, type UseCase } from './use-case.ts'

interface QueueDeps extends OutcomeDeps {
  readonly report: Report
}

type Queued = RouteParsed<'recordOutcomes'>['outcomes'][number]

/**
 * What a desk recorded without network, one after the other in its order. When the store is too busy for one, the rest is
 * not begun: it comes again, and its keys keep it from being recorded twice. A fault with one holds up no other.
 */
export const recordOutcomes =
  (deps: QueueDeps): UseCase<'recordOutcomes'> =>
  async ({ outcomes }, { by }) => {
    const desks = await desksOf(deps.members, by)
    const results: QueueAnswer[] = []
    let busy = false
    for (const queued of outcomes) {
      const answer: QueueAnswer = busy
        ? { key: queued.key, result: 'refused', because: 'busy' }
        : await answerTo(deps, queued, { by, desks })
      busy = answer.because === 'busy'
      results.push(answer)
    }
    return { results }
  }

async function answerTo(
  deps: QueueDeps,
  { booking: id, key, ...wanted }: Queued,
  officer: { by: Account; desks: readonly string[] },
): Promise<QueueAnswer> {
  try {
    const answer = await record(deps, { id, key, ...wanted }, officer)
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
