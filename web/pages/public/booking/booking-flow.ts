import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { RouteOutput } from '../../../../lambdas/contract/routes.ts'
import type { AppointmentNavigation, StepNavigation } from '../../../features/booking/appointment/step-navigation.ts'
import type { Load } from '../../../hooks/use-load.ts'
import type { Problem } from '../../../lib/api.ts'
import type { KnownSession } from '../../../lib/session.ts'
import type { BookingTexts } from '../../../texts/id/public/booking.ts'
import type { BookingLazyTexts } from '../../../texts/id/shared/booking-lazy.ts'
import { type BookingDraft, withDraftChange } from './booking-draft.ts'
import type { BookingPosition } from './steps.ts'

/** What every step of a booking is given. */
export interface BookingFlow extends StepNavigation<BookingPosition> {
  readonly t: BookingTexts
  readonly draft: BookingDraft
  readonly position: BookingPosition
  readonly offices: readonly OfficeView[]
  readonly session: KnownSession
  /** The people saved in the account; they are asked for as soon as somebody is logged in. */
  readonly saved: Load<RouteOutput<'listPeople'>>
  /** The last refusal, while it is still to be dealt with. */
  readonly refusal: Problem | undefined
  /** Keeps an answer without leaving the step. */
  readonly keep: (draft: BookingDraft) => void
  /** Keeps an answer and goes on. */
  readonly next: (draft: BookingDraft) => void
  readonly refused: (problem: Problem, draft: BookingDraft) => void
  /** Deals with the refusal, or with what it says of one applicant, who may have left the party. */
  readonly settle: (applicant?: number, left?: 'left') => void
  readonly booked: (booking: BookingView, saving: SavingPeople) => void
}

/** What became of the applicants who were to be saved for next time, by name. */
export interface SavedPeopleResult {
  readonly saved: readonly string[]
  readonly notSaved: readonly string[]
  /** Why, of the first that was not. */
  readonly problem?: Problem
}
export type SavingPeople = Promise<SavedPeopleResult>

/** A journey that has got as far as an office. */
export type OfficeBookingFlow = BookingFlow & { readonly office: OfficeView }

/** The same where the texts of the later steps have come too. */
export type LaterBookingFlow = BookingFlow & { readonly t: BookingLazyTexts }
export type LaterOfficeBookingFlow = LaterBookingFlow & OfficeBookingFlow

/** The part of a journey that chooses day and time. */
export function appointmentNavigation(
  flow: OfficeBookingFlow,
): AppointmentNavigation<BookingPosition> & OfficeBookingFlow {
  const { draft, next } = flow
  return {
    ...flow,
    people: draft.party ?? 1,
    date: draft.date,
    time: draft.time,
    atDay: { step: 'hari' },
    atOffice: { step: 'kantor' },
    onDate: (date) => next(withDraftChange(draft, { date })),
    onTime: (time) => next(withDraftChange(draft, { time })),
  }
}
