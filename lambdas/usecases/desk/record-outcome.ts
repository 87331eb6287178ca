import type { BookedApplicant, Booking } from '../../domain/booking/booking.ts'
import { deskBookingView, isPending, isPresumedNoShow, recordedOutcomeView } from '../../domain/desk/desk-booking.ts'
import {
  isSameOutcome,
  isWithinOutcomePeriod,
  type OutcomeStatement,
  outcomeRequestDigest,
  withOutcome,
} from '../../domain/desk/outcome.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Millis } from '../../domain/shared/dates.ts'
import { officeOfBooking } from '../booking/show-booking.ts'
import { type Bookings, type Clock, type Members, type Offices, Overloaded } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { type Caller, isRefusal, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { officesOfOfficer } from './officer-desks.ts'
import type { DayBookings } from './ports.ts'

export interface OutcomeDeps {
  readonly members: Pick<Members, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly bookings: Pick<Bookings, 'find'>
  readonly dayBookings: DayBookings
  readonly clock: Clock
}

/** How often somebody else may change the booking in between before we say that we are busy. */
export const maxTries = 5

interface OutcomeToRecord extends OutcomeStatement {
  readonly id: string
  readonly index: number
  /** Idempotency key: the same again records nothing twice, also when it was taken back since. */
  readonly key?: string | undefined
  /** When the desk recorded it, by its own clock; left out, now. */
  readonly at?: Millis | undefined
}

type RefusalCode = 'not-found' | 'not-today' | 'already-cancelled' | 'already-recorded' | 'idempotency-key-reused'

/** The booking and the applicant at one of somebody's desks. Those of another office are the same as none. */
export async function findApplicant(
  bookings: Pick<Bookings, 'find'>,
  { id, index }: Pick<OutcomeToRecord, 'id' | 'index'>,
  desks: readonly string[],
): Promise<{ booking: Booking; applicant: BookedApplicant } | Refusal<'not-found' | 'already-cancelled'>> {
  const booking = await bookings.find(id)
  const applicant = booking?.applicants[index]
  if (!booking || !applicant || !desks.includes(booking.office)) return refuse('not-found')
  return booking.status === 'CANCELLED' ? refuse('already-cancelled') : { booking, applicant }
}

/**
 * Records one outcome, whoever is first; the others are told who was, and when. What the clock presumed gives way to what
 * an officer says.
 * @param desks offices at whose desk the officer works
 * @returns the booking as it stands then
 */
export async function recordOneOutcome(
  { bookings, offices, dayBookings, clock }: Omit<OutcomeDeps, 'members'>,
  wanted: OutcomeToRecord,
  { by, desks }: { by: Caller; desks: readonly string[] },
): Promise<Booking | Refusal<RefusalCode>> {
  const request = wanted.key === undefined ? undefined : outcomeRequestDigest(by.id, wanted.key)
  for (let tries = 0; tries < maxTries; tries++) {
    const found = await findApplicant(bookings, wanted, desks)
    if ('refused' in found) return found
    const { booking, applicant } = found
    if (request !== undefined && applicant.undone?.includes(request)) return booking
    if (!isPending(applicant) && !isPresumedNoShow(applicant))
      return answerForRecorded(booking, applicant, wanted, { by, request })

    const { timeZone } = await officeOfBooking(booking, offices)
    const now = clock.now()
    // A clock that is ahead does not make it tomorrow.
    const at = Math.min(wanted.at ?? now, now)
    if (!isWithinOutcomePeriod(booking.date, { at, now, timeZone })) return refuse('not-today')
    const next = withOutcome(applicant, wanted, {
      at,
      by: { account: by.id, username: by.username },
      ...(request !== undefined && { request }),
    })
    const changes = new Map([[wanted.index, next]])
    const entry = outcomeEntry('outcome-recorded', booking, wanted.index, { by, applicant: next })
    if ((await dayBookings.rewrite(booking, changes, { now, entry })) === 'written')
      return withChanges(booking, changes)
  }
  throw new Overloaded('the booking changed faster than an outcome could be recorded')
}

/** An officer has been there before: the same one with the same words, or somebody else. */
function answerForRecorded(
  booking: Booking,
  applicant: BookedApplicant,
  wanted: OutcomeToRecord,
  { by, request }: { by: Caller; request: string | undefined },
): Booking | Refusal<RefusalCode> {
  const { recorded } = applicant
  const same = isSameOutcome(applicant, wanted)
  if (same && recorded?.by?.account === by.id) return booking
  if (request !== undefined && recorded?.request === request) return refuse('idempotency-key-reused')
  const view = recordedOutcomeView(applicant)
  return refuse('already-recorded', view && { recorded: view })
}

/** The booking with some of its applicants written anew. */
export const withChanges = (booking: Booking, changes: ReadonlyMap<number, BookedApplicant>): Booking => ({
  ...booking,
  applicants: booking.applicants.map((one, index) => changes.get(index) ?? one),
})

/** The audit's entry; the remark stays out, since officers write names into it. */
export function outcomeEntry(
  action: 'outcome-recorded' | 'outcome-undone',
  { office, id }: Booking,
  index: number,
  { by, applicant }: { by: Caller; applicant: BookedApplicant },
): AuditEntry {
  const { outcome = 'no-show', refusal } = applicant
  const details = { booking: id, index, outcome, ...(refusal && { reason: refusal }) }
  return { scope: office, ...actor(by), action, target: id, details }
}

/** What became of one applicant at the desk. */
export const recordOutcome =
  (deps: OutcomeDeps): UseCase<'recordOutcome'> =>
  async ({ idempotencyKey: key, ...wanted }, { by }) => {
    const desks = await officesOfOfficer(deps.members, by)
    const answer = await recordOneOutcome(deps, { ...wanted, key }, { by, desks })
    return isRefusal(answer) ? answer : deskBookingView(answer)
  }
