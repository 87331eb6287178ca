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
const quotaAfter = ({ result, from, to }: SlotPlan): number => {
  if (result === 'removed') return 0
  return (result === 'same' || result === 'refused' ? from : to) ?? 0
}

export const roomOf = ({ slots }: DayPlan): Room => ({
  before: slots.reduce((sum, { from }) => sum + (from ?? 0), 0),
  after: slots.reduce((sum, slot) => sum + quotaAfter(slot), 0),
})

const roomOn = (plans: readonly DayPlan[]): Room => {
  const rooms = plans.map(roomOf)
  return {
    before: rooms.reduce((sum, { before }) => sum + before, 0),
    after: rooms.reduce((sum, { after }) => sum + after, 0),
  }
}

/** Whether fewer people can come on a day than before. */
const isCut = (plan: DayPlan): boolean => roomOf(plan).after < roomOf(plan).before

export const countOf = ({ slots }: DayPlan, result: SlotResult): number =>
  slots.filter((slot) => slot.result === result).length

const results: readonly SlotResult[] = ['created', 'raised', 'lowered', 'same', 'removed', 'refused']

export function totalsOf(plans: readonly DayPlan[]): Totals {
  const sum = (of: (plan: DayPlan) => number) => plans.reduce((all, plan) => all + of(plan), 0)
  const changed = plans.filter(({ result }) => result === 'changed')
  const cut = changed.filter(isCut)
  return {
    days: changed.length,
    times: Object.fromEntries(
      results.map((result) => [result, sum((plan) => countOf(plan, result))]),
    ) as Totals['times'],
    places: sum(({ slots }) => slots.reduce((all, slot) => all + (slot.result === 'created' ? (slot.to ?? 0) : 0), 0)),
    opened: sum(({ opened }) => opened),
    room: roomOn(changed),
    cut: { days: cut.length, ...roomOn(cut) },
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

/** The days from the first to the last of a lot, as they were shown: one that has changed since is left alone. */
export const seenOf = (plans: readonly DayPlan[], { from, to }: Pick<Lot, 'from' | 'to'>) =>
  plans.filter(({ date }) => date >= from && date <= to).map(({ date, basis }) => ({ date, basis }))

/**
 * What giving out has come to over all days that were shown. Of a lot whose first answer was lost the second one says
 * that its days are as wanted; they have changed by us all the same.
 */
export const outcomeOf = (shown: readonly DayPlan[], answered: readonly DayPlan[]): DayPlan[] => {
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
export function openingOutcome(
  plans: readonly DayPlan[],
  opensAt: string | undefined,
  now: number,
): 'ahead' | 'open' | 'draft' | 'kept' {
  const { opened, times } = totalsOf(plans)
  if (opened === 0 && times.created === 0) return 'kept'
  if (opensAt === undefined) return 'draft'
  return Date.parse(opensAt) > now ? 'ahead' : 'open'
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
