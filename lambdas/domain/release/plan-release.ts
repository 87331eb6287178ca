import type { ReleaseDayView } from '../../contract/quota/schemas.ts'
import { hasPassed, isOpened } from '../calendar/slot.ts'
import { type QuotaContext, type QuotaDay, type SlotWrite, whyUnchangeable } from '../quota/quota-day.ts'
import { instantOf, type Millis } from '../shared/dates.ts'

/** What announcing an opening changes on one day. */
export interface PlannedRelease {
  readonly view: ReleaseDayView
  readonly writes: readonly SlotWrite[]
}

/**
 * Gives the times of a day that are not open yet another opening time. What is open stays open.
 * @param opensAt `null` takes the announcement back: drafts again
 */
export function planRelease(record: QuotaDay, opensAt: Millis | null, context: QuotaContext): PlannedRelease {
  const { date } = record
  const { office, now } = context
  const drafts = record.slots.filter(
    (slot) => !isOpened(slot, now) && !hasPassed({ date, time: slot.time }, now, office.timeZone),
  )
  const reason = skipReason(record, opensAt, drafts, context)
  if (reason) return { view: { date, result: 'skipped', reason, slots: drafts.length }, writes: [] }

  const writes = drafts
    .filter((slot) => (slot.opensAt ?? null) !== opensAt)
    .map(({ time, quota, opensAt: seen }): SlotWrite => {
      const opensAtChange = { ...(seen !== undefined && { from: seen }), ...(opensAt !== null && { to: opensAt }) }
      return { kind: 'revise', time, from: quota, to: quota, opensAtChange }
    })
  return {
    view: { date, result: writes.length > 0 ? 'set' : 'same', slots: drafts.length },
    writes,
  }
}

function skipReason(
  { date, closed, slots }: QuotaDay,
  opensAt: Millis | null,
  drafts: QuotaDay['slots'],
  context: QuotaContext,
): ReleaseDayView['reason'] {
  const reason = whyUnchangeable(date, context)
  // Beyond the horizon there is no quota that could open.
  if (reason && reason !== 'too-far') return reason
  if (closed) return 'closed'
  if (slots.length === 0) return 'no-times'
  const last = drafts.at(-1)
  if (!last) return 'open-already'
  const isTooLate = opensAt !== null && opensAt >= instantOf(date, last.time, context.office.timeZone)
  return isTooLate ? 'opens-too-late' : undefined
}
