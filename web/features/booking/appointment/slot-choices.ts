import type { SlotView } from '../../../../lambdas/contract/http/schemas.ts'
import type { AppointmentTexts } from '../../../texts/id/shared/appointment.ts'
import type { Arrival } from './step-navigation.ts'

interface SlotContext {
  readonly date: string
  readonly people: number
  /** The time that is held already. */
  readonly present?: Arrival | undefined
  /** Times that filled up while they were shown. */
  readonly filled: readonly string[]
}

const isPresent = ({ time }: SlotView, { date, present }: Pick<SlotContext, 'date' | 'present'>): boolean =>
  present?.date === date && present.time === time

/** Whether a time can be chosen: it takes the whole party, and is another than the one held already. */
export const isFree = (slot: SlotView, seen: Pick<SlotContext, 'date' | 'people' | 'present'>): boolean =>
  slot.state === 'available' && slot.remaining >= seen.people && !isPresent(slot, seen)

/** What stands beside a time: the places left, or why it cannot be chosen. */
export function slotNote(slot: SlotView, seen: SlotContext, t: AppointmentTexts): string {
  const { state, remaining, time } = slot
  if (isPresent(slot, seen)) return t.time.present
  if (isFree(slot, seen)) return t.time.left(remaining)
  if (seen.filled.includes(time) && (state === 'full' || state === 'available')) return t.justFull
  return state === 'available' ? t.time.few(remaining) : t.time[state]
}
