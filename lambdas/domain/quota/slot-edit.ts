import type { SlotEdit, SlotEditResult } from '../../contract/quota/schemas.ts'
import { maxSlotsADay } from '../../contract/quota/template.ts'
import { hasPassed } from '../calendar/slot.ts'
import {
  claimedPlaces,
  type QuotaContext,
  type QuotaDay,
  type QuotaSlot,
  type SlotWrite,
  whyUnchangeable,
} from './quota-day.ts'

type EditResult = SlotEditResult['result']

/** What an edit comes to on the day as it is: already so, not possible, or this write. */
export type EditDecision = EditResult | { readonly write: SlotWrite }

/**
 * Decides one edit of the grid. It holds only while the quota is still the one that was seen; an edit that is there
 * already is saved, so that a repeated one is answered like the first.
 */
export function decideEdit(day: QuotaDay, edit: SlotEdit, context: QuotaContext): EditDecision {
  const { date, time } = edit
  const reason = whyUnchangeable(date, context)
  if (reason === 'past' || hasPassed(edit, context.now, context.office.timeZone)) return 'past'
  if (reason) return reason
  if (day.closed) return 'closed-day'

  const slot = day.slots.find((one) => one.time === time)
  const quota = slot?.quota ?? null
  if (quota === edit.to) return 'saved'
  if (quota !== edit.from) return 'changed-meanwhile'
  return slot ? decideSlot(slot, { from: slot.quota, to: edit.to }) : decideCreate(day, time, edit.to)
}

/** Decides an edit of a slot that is there and as it was seen; never below what is claimed (invariant I6). */
export function decideSlot(
  slot: QuotaSlot,
  { from, to }: { from: number; to: number | null },
): 'saved' | 'has-bookings' | 'below-claims' | { readonly write: SlotWrite } {
  const { time } = slot
  if (to === from) return 'saved'
  if (to === null) return claimedPlaces(slot) > 0 ? 'has-bookings' : { write: { kind: 'remove', time, quota: from } }
  return to < claimedPlaces(slot) ? 'below-claims' : { write: { kind: 'revise', time, from, to } }
}

/** A new time is a draft until its opening is announced. */
const decideCreate = ({ slots }: QuotaDay, time: string, quota: number | null): EditDecision =>
  slots.length >= maxSlotsADay ? 'too-many' : { write: { kind: 'create', time, quota: quota ?? 0 } }

/** The day after a write, as far as whoever wrote it knows. */
export function applyWrite(day: QuotaDay, write: SlotWrite): QuotaDay {
  const others = day.slots.filter(({ time }) => time !== write.time)
  const before = day.slots.find(({ time }) => time === write.time)
  if (write.kind === 'remove') return { ...day, slots: others }
  const quota = write.kind === 'revise' ? write.to : write.quota
  const claimed = before ? claimedPlaces(before) : 0
  const slot = { ...(before ?? { time: write.time, bookings: 0 }), quota, remaining: quota - claimed }
  return { ...day, slots: [...others, slot].sort((a, b) => (a.time < b.time ? -1 : 1)) }
}
