import type { RouteOutput } from '../../../lambdas/contract/routes.ts'
import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import type { Problem } from '../../api.ts'
import type { Load } from '../../behaviour/use-load.ts'
import type { Known } from '../../session.ts'
import type { BookingTexts } from '../../texts/id/booking.ts'
import type { BookingLaterTexts } from '../../texts/id/booking-later.ts'
import type { VisitWalk, Walk } from '../../visit/walk.ts'
import { changed, type Draft } from './draft.ts'
import type { Place } from './steps.ts'

/** What every step of a booking is given. */
export interface Journey extends Walk<Place> {
  readonly t: BookingTexts
  readonly draft: Draft
  readonly place: Place
  readonly offices: readonly Office[]
  readonly session: Known
  /** The people saved in the account; they are asked for as soon as somebody is logged in. */
  readonly saved: Load<RouteOutput<'listPeople'>>
  /** The last refusal, while it is still to be dealt with. */
  readonly refusal: Problem | undefined
  /** Keeps an answer without leaving the step. */
  readonly keep: (draft: Draft) => void
  /** Keeps an answer and goes on. */
  readonly next: (draft: Draft) => void
  readonly refused: (problem: Problem, draft: Draft) => void
  /** Deals with the refusal, or with what it says of one applicant, who may have left the party. */
  readonly settle: (applicant?: number, left?: 'left') => void
  readonly booked: (booking: Booking, saving: Saving) => void
}

/** What became of the applicants who were to be saved for next time, by name. */
export interface SavedNames {
  readonly saved: readonly string[]
  readonly notSaved: readonly string[]
  /** Why, of the first that was not. */
  readonly problem?: Problem
}
export type Saving = Promise<SavedNames>

/** A journey that has got as far as an office. */
export type OfficeJourney = Journey & { readonly office: Office }

/** The same where the texts of the later steps have come too. */
export type LateJourney = Journey & { readonly t: BookingLaterTexts }
export type LateOfficeJourney = LateJourney & OfficeJourney

/** The part of a journey that chooses day and time. */
export function visitOf(journey: OfficeJourney): VisitWalk<Place> & OfficeJourney {
  const { draft, next } = journey
  return {
    ...journey,
    people: draft.party ?? 1,
    date: draft.date,
    time: draft.time,
    atDay: { step: 'hari' },
    atOffice: { step: 'kantor' },
    onDate: (date) => next(changed(draft, { date })),
    onTime: (time) => next(changed(draft, { time })),
  }
}
