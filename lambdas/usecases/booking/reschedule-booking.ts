import { bookingView, canStillCancel, isSameSlot } from '../../domain/booking/booking.ts'
import { firstFreeDay } from '../../domain/booking/one-month-rule.ts'
import { isBookable } from '../../domain/calendar/day-availability.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { type Bookings, type Clock, type Offices, Overloaded } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Ledger } from './ports.ts'
import { findOwnBooking, officeOfBooking } from './show-booking.ts'

interface Deps {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly ledger: Pick<Ledger, 'precheck' | 'addClaim' | 'move' | 'readBooking' | 'returnClaim'>
  readonly clock: Clock
}

/** How often somebody else may change the booking in between before we say that we are busy. */
const maxTries = 4

/**
 * Moves a booking to another slot of its office; the old place is given up only in the transaction that makes the new
 * one good (docs/booking-protocol.md). Asked for again it answers the booking as it stands. A crash after the claim
 * leaves a claim in the new slot that the sweeper gives back.
 */
export const rescheduleBooking =
  ({ bookings, offices, ledger, clock }: Deps): UseCase<'rescheduleBooking'> =>
  async ({ id, date, time }, { by }) => {
    for (let tries = 0; tries < maxTries; tries++) {
      const booking = await findOwnBooking(bookings, id, by)
      if ('refused' in booking) return booking
      if (booking.status === 'CANCELLED') return refuse('already-cancelled')
      const to = { office: booking.office, date, time }
      if (isSameSlot(booking, to)) return bookingView(booking)

      const office = await officeOfBooking(booking, offices)
      const now = clock.now()
      if (!canStillCancel(booking.date, dayAt(now, office.timeZone))) return refuse('cancellation-too-late')
      const [precheck, holidays] = await Promise.all([
        ledger.precheck(to, []),
        offices.holidays([Number(date.slice(0, 4))]),
      ])
      if (!isBookable(precheck, { office, holidays, now })) return refuse('slot-not-open')

      const held = await ledger.addClaim(to, id, { n: booking.applicants.length, at: now, h: booking.requestDigest })
      if (held === 'full') return refuse('slot-full')
      if (held === 'not-open') return refuse('slot-not-open')
      if (held === 'key-reused') throw new Error('a claim of this booking holds another number of people')

      const moved = { ...booking, ...to, claimedAt: held.at }
      if ((await ledger.move(booking, { to, held, freeFrom: firstFreeDay(date) })) === 'moved')
        return bookingView(moved)

      // Booking or claim changed under our hands. Unless a twin of this request moved it, the claim goes back.
      const current = await ledger.readBooking(id)
      const covered = current && current !== 'void' && current.status === 'ACTIVE' && isSameSlot(current, to)
      if (!covered) await ledger.returnClaim(to, id, held)
    }
    throw new Overloaded('the booking changed faster than it could be moved')
  }
