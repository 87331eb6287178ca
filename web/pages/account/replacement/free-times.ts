import type { SlotView } from '../../../../lambdas/contract/http/schemas.ts'
import type { ReplacementTexts } from '../../../texts/id/account/replacement.ts'

const isFree = ({ state, remaining }: SlotView, people: number): boolean =>
  (state === 'available' || state === 'unopened') && remaining >= people

/** Times that take the whole party: also those that are not open to others yet, which is what first choice means. */
export const freeTimes = (slots: readonly SlotView[], people: number): string[] =>
  slots.filter((slot) => isFree(slot, people)).map(({ time }) => time)

/** What stands beside a time: the places left, or why it cannot be chosen. */
export function replacementTimeNote(
  slot: SlotView,
  people: number,
  t: Pick<ReplacementTexts, 'left' | 'few' | 'full' | 'closed'>,
): string {
  const { state, remaining } = slot
  if (isFree(slot, people)) return t.left(remaining)
  if (state === 'closed') return t.closed
  return remaining > 0 ? t.few(remaining) : t.full
}
