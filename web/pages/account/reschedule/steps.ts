import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import type { Arrival } from '../../../features/booking/appointment/step-navigation.ts'

/** The steps as the address names them. */
export const rescheduleSteps = ['hari', 'jam', 'periksa', 'selesai'] as const
export type RescheduleStep = (typeof rescheduleSteps)[number]

/** Steps that ask something, for "step 2 of 3". */
export const countedRescheduleSteps: readonly RescheduleStep[] = ['hari', 'jam', 'periksa']

export interface ReschedulePosition {
  readonly id: string
  readonly step: RescheduleStep
}

/** `?id=abc&langkah=jam` ⇄ `{ id: 'abc', step: 'jam' }`. */
export function reschedulePositionFrom(search: string): ReschedulePosition {
  const query = new URLSearchParams(search)
  return { id: query.get('id') ?? '', step: rescheduleSteps.find((name) => name === query.get('langkah')) ?? 'hari' }
}

export const rescheduleSearch = ({ id, step }: ReschedulePosition): string =>
  `?id=${encodeURIComponent(id)}&langkah=${step}`

/** The change as far as it has been said. It lives in this tab only, and belongs to one booking. */
export interface RescheduleDraft {
  readonly id: string
  readonly date?: string | undefined
  readonly time?: string | undefined
  /** It was sent; whether it arrived, only the booking itself tells. */
  readonly sent?: boolean
}

/** What was kept, if it is a change of this booking. */
export const restoreRescheduleDraft = (id: string, saved: Partial<RescheduleDraft>): RescheduleDraft =>
  saved.id === id ? { ...saved, id } : { id }

/** The new time, once day and time have been chosen. */
export const chosenArrival = ({ date, time }: RescheduleDraft): Arrival | undefined =>
  date && time ? { date, time } : undefined

/** The booking stands where it was sent to: also when the answer to that was lost and the page loaded again. */
export const isRescheduled = (change: RescheduleDraft, { date, time }: Pick<BookingView, 'date' | 'time'>): boolean =>
  change.sent === true && change.date === date && change.time === time

/** Where somebody who asks for a step really gets: no further than what has been said, and to the end only when done. */
export function reachableRescheduleStep(
  wanted: RescheduleStep,
  change: RescheduleDraft,
  booking: Pick<BookingView, 'date' | 'time'>,
): RescheduleStep {
  if (isRescheduled(change, booking) && (wanted === 'periksa' || wanted === 'selesai')) return 'selesai'
  const missing: RescheduleStep = !change.date ? 'hari' : !change.time ? 'jam' : 'periksa'
  return rescheduleSteps.indexOf(wanted) > rescheduleSteps.indexOf(missing) ? missing : wanted
}
