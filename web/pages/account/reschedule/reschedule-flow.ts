import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import type { AppointmentNavigation } from '../../../features/booking/appointment/step-navigation.ts'
import type { RescheduleTexts } from '../../../texts/id/account/reschedule.ts'
import type { RescheduleDraft, ReschedulePosition } from './steps.ts'

/** What every step of a change is given. */
export interface RescheduleFlow extends AppointmentNavigation<ReschedulePosition> {
  readonly t: RescheduleTexts
  readonly booking: BookingView
  readonly change: RescheduleDraft
  /** Keeps an answer without leaving the step. */
  readonly keep: (change: RescheduleDraft) => void
  readonly moved: (booking: BookingView) => void
}
