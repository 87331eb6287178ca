import type { DeskBooking, Recorded } from '../contract/staff/desk-schemas.ts'
import { type BookedApplicant, type Booking, queueCode } from './booking.ts'
import { isoInstant } from './dates.ts'

/** An applicant whom the desk has not dealt with yet. */
export const isOpen = ({ outcome }: Pick<BookedApplicant, 'outcome'>): boolean => outcome === undefined

/** Nobody came, by the clock alone: whoever is at the desk after all is recorded all the same. */
export const isPresumed = ({ outcome, recorded }: BookedApplicant): boolean =>
  outcome !== undefined && recorded !== undefined && recorded.by === undefined

/** What the desk is told of an outcome. */
export function recordedView({ outcome, refusal, recorded }: BookedApplicant): Recorded | undefined {
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
export const deskView = (booking: Booking, niks?: readonly string[]): DeskBooking => ({
  id: booking.id,
  code: queueCode(booking.id),
  office: booking.office,
  date: booking.date,
  time: booking.time,
  status: booking.status,
  applicants: booking.applicants.map((applicant, index) => {
    const { fullName, nikMasked, birthDate, kind } = applicant
    const [nik, recorded] = [niks?.[index], recordedView(applicant)]
    return { fullName, nikMasked, ...(nik && { nik }), birthDate, kind, ...(recorded && { recorded }) }
  }),
})
