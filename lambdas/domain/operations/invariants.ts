import { type Booking, isSameSlot, type SlotRef } from '../booking/booking.ts'
import { firstFreeDay, type NikLock } from '../booking/one-month-rule.ts'
import type { Day, Millis } from '../shared/dates.ts'

/**
 * How long a claim may stand without its booking: longer than any call lives (no function runs for 30 s), short
 * enough that places come back while people still look.
 */
export const claimLeaseMs: Millis = 60_000

/** How many days ahead quotas are given out at most: as far as the sweeper looks. */
export const horizonDays = 92

interface CheckedClaim {
  readonly n: number
  readonly at: Millis
}

interface CheckedSlot {
  readonly office: string
  readonly date: string
  readonly time: string
  readonly quota: number
  readonly remaining: number
  readonly claims: Readonly<Record<string, CheckedClaim>>
}

/** Whether a booking covers the claim that stands under its id in a slot: active, and in this very slot. */
export const coversClaim = (
  booking: Booking | undefined,
  slot: Omit<CheckedSlot, 'claims' | 'quota' | 'remaining'>,
): boolean => booking?.status === 'ACTIVE' && isSameSlot(booking, slot)

/**
 * Whether something of a day still counts: as long as who came on it may not book again. What is older can neither be
 * booked nor keep anybody from booking.
 */
export const isStillRelevant = (date: Day, today: Day): boolean => firstFreeDay(date) > today

const slotLabel = ({ office, date, time }: SlotRef): string => `${office} ${date} ${time}`

/**
 * Which of the invariants I1 and I2 a slot breaks; empty when all is well. One sentence each, with no personal data.
 * @param bookings every booking that is ACTIVE in this slot or claimed in it, by id
 */
export function brokenInvariants(slot: CheckedSlot, bookings: ReadonlyMap<string, Booking>, now: Millis): string[] {
  const at = slotLabel(slot)
  const broken: string[] = []
  const claimed = Object.values(slot.claims).reduce((sum, { n }) => sum + n, 0)
  if (slot.remaining < 0) broken.push(`I1 ${at}: ${slot.remaining} places remain`)
  if (slot.quota !== slot.remaining + claimed)
    broken.push(`I1 ${at}: quota ${slot.quota} is not ${slot.remaining} remaining and ${claimed} claimed`)
  for (const [id, claim] of Object.entries(slot.claims)) {
    const booking = bookings.get(id)
    if (coversClaim(booking, slot)) {
      if (booking?.applicants.length !== claim.n)
        broken.push(`I2 ${at}: claim ${id} holds another number than its booking`)
    } else if (claim.at < now - claimLeaseMs) broken.push(`I2 ${at}: claim ${id} has no active booking`)
  }
  for (const booking of bookings.values())
    if (coversClaim(booking, slot) && !slot.claims[booking.id])
      broken.push(`I2 ${at}: booking ${booking.id} has no claim`)
  return broken
}

/**
 * Which of the invariants I2 and I3 an active booking breaks, by what stands outside it; one sentence each, with no personal
 * data. Of two bookings of one person, the locks name one only, so the other is found here.
 * @param slot the one it names
 * @param locks of its applicants, in their order
 */
export function brokenInvariantsOfBooking(
  booking: Booking,
  { slot, locks }: { slot: CheckedSlot | undefined; locks: readonly (Pick<NikLock, 'bookingId'> | undefined)[] },
): string[] {
  const { id } = booking
  const broken: string[] = []
  if (!slot?.claims[id]) broken.push(`I2 ${slotLabel(booking)}: booking ${id} has no claim`)
  if (locks.some((lock) => lock?.bookingId !== id)) broken.push(`I3 ${slotLabel(booking)}: booking ${id} lacks a lock`)
  return broken
}

/**
 * I5: what is written together with a booking, and only then, tells that it was acknowledged. Nothing deletes bookings.
 * @param told what names the booking
 */
export const missingBookingBreach = (id: string, source: 'lock' | 'queue code'): string =>
  `I5 a ${source} names booking ${id}, which is not there`
