import type { DayPlanView, SlotPlanView } from '../../../../lambdas/contract/quota/schemas.ts'
import type { Result } from '../../../lib/api.ts'

type SlotResult = SlotPlanView['result']

/** What an order comes to over all its days. */
export interface GiveOutTotals {
  /** Days that change. */
  readonly days: number
  /** Times by what becomes of them. */
  readonly times: Readonly<Record<SlotResult, number>>
  /** People who can come at the times that are new. */
  readonly places: number
  /** Times that were there already and get another opening time. */
  readonly opened: number
  /** People who can come on the days that change. */
  readonly room: Room
  /** The same of those days on which fewer can come than before. */
  readonly cut: Room & { readonly days: number }
  /** People booked on the days that change. */
  readonly people: number
  readonly skipped: number
}

/** For how many people a day is, before and after. */
interface Room {
  readonly before: number
  readonly after: number
}

/** What is refused or the same stays as it was. */
const quotaAfter = ({ result, from, to }: SlotPlanView): number => {
  if (result === 'removed') return 0
  return (result === 'same' || result === 'refused' ? from : to) ?? 0
}

export const roomOf = ({ slots }: DayPlanView): Room => ({
  before: slots.reduce((sum, { from }) => sum + (from ?? 0), 0),
  after: slots.reduce((sum, slot) => sum + quotaAfter(slot), 0),
})

const roomOn = (plans: readonly DayPlanView[]): Room => {
  const rooms = plans.map(roomOf)
  return {
    before: rooms.reduce((sum, { before }) => sum + before, 0),
    after: rooms.reduce((sum, { after }) => sum + after, 0),
  }
}

/** Whether fewer people can come on a day than before. */
const isCut = (plan: DayPlanView): boolean => roomOf(plan).after < roomOf(plan).before

export const countResults = ({ slots }: DayPlanView, result: SlotResult): number =>
  slots.filter((slot) => slot.result === result).length

const results: readonly SlotResult[] = ['created', 'raised', 'lowered', 'same', 'removed', 'refused']

export function giveOutTotals(plans: readonly DayPlanView[]): GiveOutTotals {
  const sum = (of: (plan: DayPlanView) => number) => plans.reduce((all, plan) => all + of(plan), 0)
  const changed = plans.filter(({ result }) => result === 'changed')
  const cut = changed.filter(isCut)
  return {
    days: changed.length,
    times: Object.fromEntries(
      results.map((result) => [result, sum((plan) => countResults(plan, result))]),
    ) as GiveOutTotals['times'],
    places: sum(({ slots }) => slots.reduce((all, slot) => all + (slot.result === 'created' ? (slot.to ?? 0) : 0), 0)),
    opened: sum(({ opened }) => opened),
    room: roomOn(changed),
    cut: { days: cut.length, ...roomOn(cut) },
    people: changed.reduce((all, { people }) => all + people, 0),
    skipped: plans.filter(({ result }) => result === 'skipped').length,
  }
}

/** Days that go out together: a stop or a failure leaves whole days behind. */
const batchDays = 5

/** From the first to the last day of each lot of days that change. What lies between is skipped by the order itself. */
export function dayBatches(plans: readonly DayPlanView[]): { from: string; to: string; days: number }[] {
  const dates = plans.filter(({ result }) => result === 'changed').map(({ date }) => date)
  return Array.from({ length: Math.ceil(dates.length / batchDays) }, (_, i) => {
    const batch = dates.slice(i * batchDays, (i + 1) * batchDays)
    return { from: batch[0] ?? '', to: batch[batch.length - 1] ?? '', days: batch.length }
  })
}

/** The days from the first to the last of a lot, as they were shown: one that has changed since is left alone. */
export const shownBasis = (plans: readonly DayPlanView[], { from, to }: Pick<DayBatch, 'from' | 'to'>) =>
  plans.filter(({ date }) => date >= from && date <= to).map(({ date, basis }) => ({ date, basis }))

/**
 * What giving out has come to over all days that were shown. Of a lot whose first answer was lost the second one says
 * that its days are as wanted; they have changed by us all the same.
 */
export const mergeOutcome = (shown: readonly DayPlanView[], answered: readonly DayPlanView[]): DayPlanView[] => {
  const answers = new Map(answered.map((plan) => [plan.date, plan]))
  return shown.map((plan) => {
    const answer = answers.get(plan.date)
    if (!answer || plan.result !== 'changed' || answer.result !== 'same') return answer ?? plan
    const refused = answer.slots.filter(({ result }) => result === 'refused')
    return { ...plan, slots: plan.slots.map((slot) => refused.find(({ time }) => time === slot.time) ?? slot) }
  })
}

/**
 * When people can book what was given out: from an instant still ahead, now, not before somebody sets it, or as before,
 * when nothing is new and no opening was changed.
 * @param now milliseconds since 1970
 */
export function releaseOutcome(
  plans: readonly DayPlanView[],
  opensAt: string | undefined,
  now: number,
): 'ahead' | 'open' | 'draft' | 'kept' {
  const { opened, times } = giveOutTotals(plans)
  if (opened === 0 && times.created === 0) return 'kept'
  if (opensAt === undefined) return 'draft'
  return Date.parse(opensAt) > now ? 'ahead' : 'open'
}

/** How far giving out has come. */
export interface GiveOutRun<Problem> {
  readonly state: 'running' | 'stopped' | 'failed' | 'done'
  /** Lots that are through, and what became of their days. */
  readonly batches: number
  readonly plans: readonly DayPlanView[]
  readonly problem?: Problem
}

type DayBatch = ReturnType<typeof dayBatches>[number]
type GiveOutResult = Result<{ days: DayPlanView[] }>
type GiveOutProblem = Extract<GiveOutResult, { ok: false }>['problem']

/**
 * Sends lot after lot until all are through, somebody stops, or one fails; goes on from a run that stopped or failed.
 * @param isStopped asked before each lot
 */
export async function giveOut(
  batches: readonly DayBatch[],
  before: GiveOutRun<GiveOutProblem> | undefined,
  send: (batch: DayBatch) => Promise<GiveOutResult>,
  { isStopped, onStep }: { isStopped: () => boolean; onStep: (run: GiveOutRun<GiveOutProblem>) => void },
): Promise<GiveOutRun<GiveOutProblem>> {
  let run: GiveOutRun<GiveOutProblem> = { state: 'running', batches: before?.batches ?? 0, plans: before?.plans ?? [] }
  const step = (next: GiveOutRun<GiveOutProblem>) => {
    run = next
    onStep(run)
  }
  step(run)
  for (const batch of batches.slice(run.batches)) {
    if (isStopped()) {
      step({ ...run, state: 'stopped' })
      return run
    }
    const answer = await send(batch)
    if (!answer.ok) {
      step({ ...run, state: 'failed', problem: answer.problem })
      return run
    }
    step({ ...run, batches: run.batches + 1, plans: [...run.plans, ...answer.body.days] })
  }
  step({ ...run, state: 'done' })
  return run
}
