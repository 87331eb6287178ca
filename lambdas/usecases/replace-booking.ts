import { type Booking, bookingView, type SlotRef, sameSlot } from '../domain/booking.ts'
import { bookingIdOf } from '../domain/booking-id.ts'
import { dayAt } from '../domain/dates.ts'
import type { Bookings, Clock, NikVault, Offices } from './ports.ts'
import { officeOf, ownBooking } from './show-booking.ts'
import { type Attempt, type TakeDeps, takePlaces } from './take-places.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps extends TakeDeps {
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
    const cancelled = await ownBooking(deps.bookings, id, by)
    if ('refused' in cancelled) return cancelled
    const { cancellation } = cancelled
    if (!cancellation?.replacements?.includes(date)) return refuse('not-offered')
    const to = { office: cancelled.office, date, time }
    if (cancellation.replacedBy) {
      const taken = await deps.bookings.find(cancellation.replacedBy)
      return taken && sameSlot(taken, to) ? bookingView(taken) : refuse('already-replaced')
    }
    const attempt = await prepare(deps, cancelled, to)
    // No key of a caller has a space in it, so this never meets one.
    const request = `replacement of ${id}`
    const secret = await deps.vault.fingerprint(JSON.stringify([by.id, request]))
    const outcome = await takePlaces(deps, attempt, (number) => bookingIdOf(by.id, request, secret, number))
    if (!('refused' in outcome)) return bookingView(outcome)
    const { refused } = outcome
    return refused === 'idempotency-key-reused' ? refuse('already-replaced') : { ...outcome, refused }
  }

/** The same party, as it was sealed then; nobody types a NIK again. */
async function prepare({ offices, vault, clock }: Deps, cancelled: Booking, to: SlotRef): Promise<Attempt> {
  const now = clock.now()
  const office = await officeOf(cancelled, offices)
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
