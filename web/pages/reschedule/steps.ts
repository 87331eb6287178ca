import type { Booking } from '../../../lambdas/contract/schemas.ts'
import type { Arrival } from '../../visit/walk.ts'

/** The steps as the address names them. */
export const steps = ['hari', 'jam', 'periksa', 'selesai'] as const
export type Step = (typeof steps)[number]

/** Steps that ask something, for "step 2 of 3". */
export const counted: readonly Step[] = ['hari', 'jam', 'periksa']

export interface Place {
  readonly id: string
  readonly step: Step
}

/** `?id=abc&langkah=jam` ⇄ `{ id: 'abc', step: 'jam' }`. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search)
  return { id: query.get('id') ?? '', step: steps.find((name) => name === query.get('langkah')) ?? 'hari' }
}

export const searchOf = ({ id, step }: Place): string => `?id=${encodeURIComponent(id)}&langkah=${step}`

/** The change as far as it has been said. It lives in this tab only, and belongs to one booking. */
export interface Change {
  readonly id: string
  readonly date?: string | undefined
  readonly time?: string | undefined
  /** It was sent; whether it arrived, only the booking itself tells. */
  readonly sent?: boolean
}

/** What was kept, if it is a change of this booking. */
export const changeOf = (id: string, kept: Partial<Change>): Change => (kept.id === id ? { ...kept, id } : { id })

/** The new time, once day and time have been chosen. */
export const arrivalOf = ({ date, time }: Change): Arrival | undefined => (date && time ? { date, time } : undefined)

/** The booking stands where it was sent to: also when the answer to that was lost and the page loaded again. */
export const isDone = (change: Change, { date, time }: Pick<Booking, 'date' | 'time'>): boolean =>
  change.sent === true && change.date === date && change.time === time

/** Where somebody who asks for a step really gets: no further than what has been said, and to the end only when done. */
export function reachable(wanted: Step, change: Change, booking: Pick<Booking, 'date' | 'time'>): Step {
  if (isDone(change, booking) && (wanted === 'periksa' || wanted === 'selesai')) return 'selesai'
  const missing: Step = !change.date ? 'hari' : !change.time ? 'jam' : 'periksa'
  return steps.indexOf(wanted) > steps.indexOf(missing) ? missing : wanted
}
