import type { VerificationView } from '../../contract/desk/schemas.ts'
import type { Booking, SlotRef } from '../booking/booking.ts'
import type { Day } from '../shared/dates.ts'
import { isPending, isPresumedNoShow, recordedOutcomeView } from './desk-booking.ts'

export type Verdict = Omit<VerificationView, 'booking'>

interface DeskContext {
  readonly office: string
  /** The day it is at that office. */
  readonly today: Day
}

/**
 * What the desk makes of a booking whose proof or code it was shown; the first that applies. Cancelled comes before
 * another office and another day: going there would be in vain.
 * @param named date and time on the proof; they are the old ones when the booking has been moved since
 */
export function judgeBooking(
  booking: Booking | undefined,
  { office, today }: DeskContext,
  named?: Pick<SlotRef, 'date' | 'time'>,
): Verdict {
  if (!booking) return { verdict: 'unknown' }
  const { date, time, applicants } = booking
  const moved = named && (named.date !== date || named.time !== time) ? ({ moved: true } as const) : {}
  const where = {
    ...moved,
    ...(booking.office !== office && { office: booking.office }),
    ...(date !== today && { date }),
  }
  if (booking.status === 'CANCELLED') return { verdict: 'cancelled', ...where }
  if (booking.office !== office) return { verdict: 'wrong-office', ...where }
  if (date !== today) return { verdict: 'wrong-day', ...where }
  if (applicants.some((one) => isPending(one) || isPresumedNoShow(one))) return { verdict: 'valid', ...moved }
  const used = applicants
    .flatMap((one) => recordedOutcomeView(one) ?? [])
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  return { verdict: 'used', ...moved, ...(used && { used }) }
}

/** The more a verdict helps whoever stands at the desk, the earlier it stands. */
const verdictOrder: readonly Verdict['verdict'][] = ['valid', 'used', 'wrong-day', 'wrong-office', 'cancelled']

/** Of several bookings with one code, which is rare, the one that fits this desk best. */
export const pickBestMatch = (bookings: readonly Booking[], desk: DeskContext): Booking | undefined =>
  bookings.toSorted((a, b) => rankOf(a, desk) - rankOf(b, desk))[0]

const rankOf = (booking: Booking, desk: DeskContext): number =>
  verdictOrder.indexOf(judgeBooking(booking, desk).verdict)
