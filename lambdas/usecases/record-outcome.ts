import type { AuditEntry } from '../domain/audit.ts'
import type { BookedApplicant, Booking } from '../domain/booking.ts'
import type { Millis } from '../domain/dates.ts'
import { deskView, isOpen, isPresumed, recordedView } from '../domain/desk.ts'
import { isInTime, requestDigest, type Saying, saysTheSame, withOutcome } from '../domain/outcome.ts'
import { actor } from './audit.ts'
import type { DeskBook } from './desk-book.ts'
import { desksOf } from './desks.ts'
import { type Bookings, type Clock, type Members, type Offices, Overloaded } from './ports.ts'
import { officeOf } from './show-booking.ts'
import { type Account, isRefusal, type Refusal, refuse, type UseCase } from './use-case.ts'

export interface OutcomeDeps {
  readonly members: Pick<Members, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly bookings: Pick<Bookings, 'find'>
  readonly deskBook: DeskBook
  readonly clock: Clock
}

/** How often somebody else may change the booking in between before we say that we are busy. */
export const maxTries = 5

interface Recording extends Saying {
  readonly id: string
  readonly index: number
  /** Idempotency key: the same again records nothing twice, also when it was taken back since. */
  readonly key?: string | undefined
  /** When the desk recorded it, by its own clock; left out, now. */
  readonly at?: Millis | undefined
}

type Refused = 'not-found' | 'not-today' | 'already-cancelled' | 'already-recorded' | 'idempotency-key-reused'

/** The booking and the applicant at one of somebody's desks. Those of another office are the same as none. */
export async function applicantAt(
  bookings: Pick<Bookings, 'find'>,
  { id, index }: Pick<Recording, 'id' | 'index'>,
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
export async function record(
  { bookings, offices, deskBook, clock }: Omit<OutcomeDeps, 'members'>,
  wanted: Recording,
  { by, desks }: { by: Account; desks: readonly string[] },
): Promise<Booking | Refusal<Refused>> {
  const request = wanted.key === undefined ? undefined : requestDigest(by.id, wanted.key)
  for (let tries = 0; tries < maxTries; tries++) {
    const found = await applicantAt(bookings, wanted, desks)
    if ('refused' in found) return found
    const { booking, applicant } = found
    if (request !== undefined && applicant.undone?.includes(request)) return booking
    if (!isOpen(applicant) && !isPresumed(applicant)) return standing(booking, applicant, wanted, { by, request })

    const { timeZone } = await officeOf(booking, offices)
    const now = clock.now()
    // A clock that is ahead does not make it tomorrow.
    const at = Math.min(wanted.at ?? now, now)
    if (!isInTime(booking.date, { at, now, timeZone })) return refuse('not-today')
    const next = withOutcome(applicant, wanted, {
      at,
      by: { account: by.id, username: by.username },
      ...(request !== undefined && { request }),
    })
    const changes = new Map([[wanted.index, next]])
    const entry = entryOf('outcome-recorded', booking, wanted.index, { by, applicant: next })
    if ((await deskBook.rewrite(booking, changes, { now, entry })) === 'written') return changed(booking, changes)
  }
  throw new Overloaded('the booking changed faster than an outcome could be recorded')
}

/** An officer has been there before: the same one with the same words, or somebody else. */
function standing(
  booking: Booking,
  applicant: BookedApplicant,
  wanted: Recording,
  { by, request }: { by: Account; request: string | undefined },
): Booking | Refusal<Refused> {
  const { recorded } = applicant
  const same = saysTheSame(applicant, wanted)
  if (same && recorded?.by?.account === by.id) return booking
  if (request !== undefined && recorded?.request === request) return refuse('idempotency-key-reused')
  const view = recordedView(applicant)
  return refuse('already-recorded', view && { recorded: view })
}

/** The booking with some of its applicants written anew. */
export const changed = (booking: Booking, changes: ReadonlyMap<number, BookedApplicant>): Booking => ({
  ...booking,
  applicants: booking.applicants.map((one, index) => changes.get(index) ?? one),
})

/** The audit's entry; the remark stays out, since officers write names into it. */
export function entryOf(
  action: 'outcome-recorded' | 'outcome-undone',
  { office, id }: Booking,
  index: number,
  { by, applicant }: { by: Account; applicant: BookedApplicant },
): AuditEntry {
  const { outcome = 'no-show', refusal } = applicant
  const details = { booking: id, index, outcome, ...(refusal && { reason: refusal }) }
  return { scope: office, ...actor(by), action, target: id, details }
}

/** What became of one applicant at the desk. */
export const recordOutcome =
  (deps: OutcomeDeps): UseCase<'recordOutcome'> =>
  async ({ idempotencyKey: key, ...wanted }, { by }) => {
    const desks = await desksOf(deps.members, by)
    const answer = await record(deps, { ...wanted, key }, { by, desks })
    return isRefusal(answer) ? answer : deskView(answer)
  }
