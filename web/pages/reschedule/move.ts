import type { Booking } from '../../../lambdas/contract/schemas.ts'
import type { RescheduleTexts } from '../../texts/id/reschedule.ts'
import type { VisitWalk } from '../../visit/walk.ts'
import type { Change, Place } from './steps.ts'

/** What every step of a change is given. */
export interface Move extends VisitWalk<Place> {
  readonly t: RescheduleTexts
  readonly booking: Booking
  readonly change: Change
  /** Keeps an answer without leaving the step. */
  readonly keep: (change: Change) => void
  readonly moved: (booking: Booking) => void
}
