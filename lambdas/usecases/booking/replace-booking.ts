import { type Booking, bookingView, isSameSlot, type SlotRef } from '../../domain/booking/booking.ts'
import { deriveBookingId } from '../../domain/booking/booking-id.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import type { Bookings, Clock, NikVault, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { type BookingAttempt, type ClaimDeps, claimAndCommit } from './claim-and-commit.ts'
import { findOwnBooking, officeOfBooking } from './show-booking.ts'

interface Deps extends ClaimDeps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly vault: Pick<NikVault, 'fingerprint'>
  readonly clock: Clock
}

/**
 * First choice of whom the office has cancelled: the same party on one of the days the closure named, also before they
 * open to everybody. The id is derived from the cancelled booking, and the commit notes it there, so that there is at
 * most one replacement however often and from however many tabs it is asked for.
 */
export const replaceBooking =
  (deps: Deps): UseCase<'replaceBooking'> =>
  async ({ id, date, time }, { by }) => {
    const cancelled = await findOwnBooking(deps.bookings, id, by)
    if ('refused' in cancelled) return cancelled
    const { cancellation } = cancelled
    if (!cancellation?.replacements?.includes(date)) return refuse('not-offered')
    const to = { office: cancelled.office, date, time }
    if (cancellation.replacedBy) {
      const taken = await deps.bookings.find(cancellation.replacedBy)
      return taken && isSameSlot(taken, to) ? bookingView(taken) : refuse('already-replaced')
    }
    const attempt = await prepare(deps, cancelled, to)
    // No key of a caller has a space in it, so this never meets one.
    const request = `replacement of ${id}`
    const secret = await deps.vault.fingerprint(JSON.stringify([by.id, request]))
    const outcome = await claimAndCommit(deps, attempt, (number) => deriveBookingId(by.id, request, secret, number))
    if (!('refused' in outcome)) return bookingView(outcome)
    const { refused } = outcome
    return refused === 'idempotency-key-reused' ? refuse('already-replaced') : { ...outcome, refused }
  }

/** The same party, as it was sealed then; nobody types a NIK again. */
async function prepare({ offices, vault, clock }: Deps, cancelled: Booking, to: SlotRef): Promise<BookingAttempt> {
  const now = clock.now()
  const office = await officeOfBooking(cancelled, offices)
  const requestDigest = await vault.fingerprint(JSON.stringify(['replacement', cancelled.id, to.date, to.time]))
  const applicants = cancelled.applicants.map(({ outcome, refusal, ...applicant }) => applicant)
  return {
    booking: {
      ...to,
      status: 'ACTIVE',
      account: cancelled.account,
      applicants,
      createdAt: now,
      claimedAt: now,
      replaces: cancelled.id,
      requestDigest,
    },
    claim: { n: applicants.length, at: now, h: requestDigest },
    today: dayAt(now, office.timeZone),
    office,
    replaces: cancelled.id,
  }
}
