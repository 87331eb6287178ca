import type { DayPlan, SlotPlan } from '../../../lambdas/contract/staff/schemas.ts'
import type { Result } from '../../api.ts'

type SlotResult = SlotPlan['result']

/** What an order comes to over all its days. */
export interface Totals {
  /** Days that change. */
  readonly days: number
  /** Times by what becomes of them. */
  readonly times: Readonly<Record<SlotResult, number>>
  /** People who can come at the times that are new. */
  readonly places: number
  /** People booked on the days that change. */
  readonly people: number
  readonly skipped: number
}

export const countOf = ({ slots }: DayPlan, result: SlotResult): number =>
  slots.filter((slot) => slot.result === result).length

const results: readonly SlotResult[] = ['created', 'raised', 'lowered', 'same', 'removed', 'refused']

export function totalsOf(plans: readonly DayPlan[]): Totals {
  const sum = (of: (plan: DayPlan) => number) => plans.reduce((all, plan) => all + of(plan), 0)
  const changed = plans.filter(({ result }) => result === 'changed')
  return {
    days: changed.length,
    times: Object.fromEntries(
      results.map((result) => [result, sum((plan) => countOf(plan, result))]),
    ) as Totals['times'],
    places: sum(({ slots }) => slots.reduce((all, slot) => all + (slot.result === 'created' ? (slot.to ?? 0) : 0), 0)),
    people: changed.reduce((all, { people }) => all + people, 0),
    skipped: plans.filter(({ result }) => result === 'skipped').length,
  }
}

/** Days that go out together: a stop or a failure leaves whole days behind. */
const atOnce = 5

/** From the first to the last day of each lot of days that change. What lies between is skipped by the order itself. */
export function lotsOf(plans: readonly DayPlan[]): { from: string; to: string; days: number }[] {
  const dates = plans.filter(({ result }) => result === 'changed').map(({ date }) => date)
  return Array.from({ length: Math.ceil(dates.length / atOnce) }, (_, i) => {
    const lot = dates.slice(i * atOnce, (i + 1) * atOnce)
    return { from: lot[0] ?? '', to: lot[lot.length - 1] ?? '', days: lot.length }
  })
}

/** How far giving out has come. */
export interface Run<Problem> {
  readonly state: 'running' | 'stopped' | 'failed' | 'done'
  /** Lots that are through, and what became of their days. */
  readonly lots: number
  readonly plans: readonly DayPlan[]
  readonly problem?: Problem
}

type Lot = ReturnType<typeof lotsOf>[number]
type Answer = Result<{ days: DayPlan[] }>
type Fault = Extract<Answer, { ok: false }>['problem']

/**
 * Sends lot after lot until all are through, somebody stops, or one fails; goes on from a run that stopped or failed.
 * @param isStopped asked before each lot
 */
export async function giveOut(
  lots: readonly Lot[],
  before: Run<Fault> | undefined,
  send: (lot: Lot) => Promise<Answer>,
  { isStopped, onStep }: { isStopped: () => boolean; onStep: (run: Run<Fault>) => void },
): Promise<Run<Fault>> {
  let run: Run<Fault> = { state: 'running', lots: before?.lots ?? 0, plans: before?.plans ?? [] }
  const step = (next: Run<Fault>) => {
    run = next
    onStep(run)
  }
  step(run)
  for (const lot of lots.slice(run.lots)) {
    if (isStopped()) {
      step({ ...run, state: 'stopped' })
      return run
    }
    const answer = await send(lot)
    if (!answer.ok) {
      step({ ...run, state: 'failed', problem: answer.problem })
      return run
    }
    step({ ...run, lots: run.lots + 1, plans: [...run.plans, ...answer.body.days] })
  }
  step({ ...run, state: 'done' })
  return run
}
