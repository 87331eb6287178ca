import type { DeskBookingView, RecordedOutcomeView } from '../../contract/desk/schemas.ts'
import { type BookedApplicant, type Booking, queueCode } from '../booking/booking.ts'
import { isoInstant } from '../shared/dates.ts'

/** An applicant whom the desk has not dealt with yet. */
export const isPending = ({ outcome }: Pick<BookedApplicant, 'outcome'>): boolean => outcome === undefined

/** Nobody came, by the clock alone: whoever is at the desk after all is recorded all the same. */
export const isPresumedNoShow = ({ outcome, recorded }: BookedApplicant): boolean =>
  outcome !== undefined && recorded !== undefined && recorded.by === undefined

/** What the desk is told of an outcome. */
export function recordedOutcomeView({ outcome, refusal, recorded }: BookedApplicant): RecordedOutcomeView | undefined {
  if (!outcome || !recorded) return undefined
  const { at, by, remark } = recorded
  return {
    outcome,
    ...(refusal && { reason: refusal }),
    ...(remark && { remark }),
    at: isoInstant(at),
    ...(by && { by: by.username }),
  }
}

/**
 * A booking as the desk sees it.
 * @param niks 16 digits each, in the order of the applicants, where they are shown in full
 */
export const deskBookingView = (booking: Booking, niks?: readonly string[]): DeskBookingView => ({
  id: booking.id,
  code: queueCode(booking.id),
  office: booking.office,
  date: booking.date,
  time: booking.time,
  status: booking.status,
  applicants: booking.applicants.map((applicant, index) => {
    const { fullName, nikMasked, birthDate, kind } = applicant
    const [nik, recorded] = [niks?.[index], recordedOutcomeView(applicant)]
    return { fullName, nikMasked, ...(nik && { nik }), birthDate, kind, ...(recorded && { recorded }) }
  }),
})
