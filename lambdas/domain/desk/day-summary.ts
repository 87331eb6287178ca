import type { DaySummaryView } from '../../contract/desk/schemas.ts'
import type { BookedApplicant } from '../booking/booking.ts'

/** A day of the desk in figures. */
export function summarizeDay(applicants: readonly BookedApplicant[]): Omit<DaySummaryView, 'office' | 'date' | 'asOf'> {
  const count = (applies: (one: BookedApplicant) => boolean) => applicants.filter(applies).length
  return {
    people: {
      expected: applicants.length,
      arrived: count(({ outcome }) => outcome === 'arrived'),
      refused: count(({ outcome }) => outcome === 'refused'),
      noShow: count(({ outcome }) => outcome === 'no-show'),
      open: count(({ outcome }) => outcome === undefined),
    },
    refusals: {
      'not-listed': count(({ refusal }) => refusal === 'not-listed'),
      'data-mismatch': count(({ refusal }) => refusal === 'data-mismatch'),
      'no-proof': count(({ refusal }) => refusal === 'no-proof'),
    },
  }
}
