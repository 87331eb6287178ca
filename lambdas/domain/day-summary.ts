import type { DaySummary } from '../contract/staff/desk-schemas.ts'
import type { BookedApplicant } from './booking.ts'

/** A day of the desk in figures. */
export function summaryOf(people: readonly BookedApplicant[]): Omit<DaySummary, 'office' | 'date' | 'asOf'> {
  const count = (applies: (one: BookedApplicant) => boolean) => people.filter(applies).length
  return {
    expected: people.length,
    arrived: count(({ outcome }) => outcome === 'arrived'),
    refused: count(({ outcome }) => outcome === 'refused'),
    refusals: {
      'not-listed': count(({ refusal }) => refusal === 'not-listed'),
      'data-mismatch': count(({ refusal }) => refusal === 'data-mismatch'),
      'no-proof': count(({ refusal }) => refusal === 'no-proof'),
    },
    noShow: count(({ outcome }) => outcome === 'no-show'),
    open: count(({ outcome }) => outcome === undefined),
  }
}
