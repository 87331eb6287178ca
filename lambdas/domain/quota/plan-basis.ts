import { createHash } from 'node:crypto'
import type { DayPlanView } from '../../contract/quota/schemas.ts'
import type { WantedSlot } from '../../contract/quota/template.ts'
import type { Day } from '../shared/dates.ts'
import type { DayPlanWithoutBasis, QuotaDay, SlotWrite } from './quota-day.ts'

/** A plan that says what it rests on. */
export interface PlanWithBasis {
  readonly view: DayPlanView
  readonly writes: readonly SlotWrite[]
}

/**
 * What the plan for a day rests on, in brief: times, quotas and openings of the day, what is wanted of it, and why
 * nothing can be changed. Bookings are not in it: they come in all the time, and invariant I6 looks after them.
 */
export function computePlanBasis(
  { slots }: QuotaDay,
  wanted: readonly WantedSlot[] | undefined,
  reason: DayPlanWithoutBasis['reason'],
): string {
  const currentSlots = slots.map(({ time, quota, opensAt }) => [time, quota, opensAt ?? null])
  const wantedSlots = wanted?.map(({ time, quota }) => [time, quota]) ?? null
  return createHash('sha256')
    .update(JSON.stringify([reason ?? null, currentSlots, wantedSlots]))
    .digest('base64url')
    .slice(0, 16)
}

/**
 * The plan if it rests on what was seen. Else the day is left alone: somebody has changed it, or the week it is given out
 * by, since it was shown. A plan without anything to write is nobody's loss; so who sends an order again is answered that
 * the days are as wanted.
 * @param seen day → what its plan rested on when it was shown; left out, nobody has looked
 */
export function skipIfChanged(
  { view, writes }: { readonly view: DayPlanWithoutBasis; readonly writes: readonly SlotWrite[] },
  basis: string,
  seen: ReadonlyMap<Day, string> | undefined,
): PlanWithBasis {
  if (!seen || writes.length === 0 || seen.get(view.date) === basis) return { view: { ...view, basis }, writes }
  const { date, bookings, people } = view
  const left = { date, result: 'skipped', reason: 'changed-meanwhile', opened: 0, bookings, people } as const
  return { view: { ...left, slots: [], basis }, writes: [] }
}
