import type { FieldError } from '../../contract/http/field-errors.ts'
import { type Booking, isSameSlot } from '../../domain/booking/booking.ts'
import { firstFreeDay, isNikLocked, type NikLock } from '../../domain/booking/one-month-rule.ts'
import { isBookable } from '../../domain/calendar/day-availability.ts'
import type { Office } from '../../domain/calendar/office.ts'
import type { Offices } from '../ports.ts'
import { type Refusal, refuse } from '../shared/use-case.ts'
import type { Claim, Ledger, LockedApplicant } from './ports.ts'

export interface ClaimDeps {
  readonly offices: Pick<Offices, 'holidays'>
  readonly ledger: Pick<
    Ledger,
    'precheck' | 'readLocks' | 'readBooking' | 'addClaim' | 'commit' | 'fence' | 'returnClaim'
  >
}

/** A request made ready: everything but the id. */
export interface BookingAttempt {
  readonly booking: Omit<Booking, 'id'>
  readonly claim: Claim
  readonly today: string
  readonly office: Office
  /** Id of the booking the office cancelled that this one replaces: its party may choose before the slot opens. */
  readonly replaces?: string
}

export type ClaimRefusal = Refusal<
  'slot-full' | 'slot-not-open' | 'applicant-not-eligible' | 'idempotency-key-reused' | 'busy'
>

/**
 * How often a request may find its id voided (a lease that ran out, a lock lost in a race) before it is told to try
 * later. Each attempt has an id of its own; one that was spent earlier costs a read.
 */
const maxAttempts = 50

/**
 * Takes places for a party, whole or not at all, exactly once per request (invariants I1–I5, docs/booking-protocol.md).
 *
 * shed → claim → commit → (undo). A crash between two steps leaves at most a claim, which a repeated request takes up
 * again and the sweeper gives back after the lease.
 * @param idOf the id of each attempt, derived from the request
 * @returns `idempotency-key-reused` also when another booking has replaced what this one was to replace
 */
export async function claimAndCommit(
  deps: ClaimDeps,
  attempt: BookingAttempt,
  idOf: (number: number) => string,
): Promise<Booking | ClaimRefusal> {
  for (let number = 0; number < maxAttempts; number++) {
    const id = idOf(number)
    if (number > 0 && (await deps.ledger.readBooking(id)) === 'void') continue
    const outcome = await attemptOnce(deps, attempt, id)
    if (outcome !== 'void') return outcome
  }
  return refuse('busy', { retryAfter: 5 })
}

/** One run through the protocol under one id; `void` when that id turned out to be spent. */
async function attemptOnce(
  deps: ClaimDeps,
  attempt: BookingAttempt,
  id: string,
): Promise<Booking | ClaimRefusal | 'void'> {
  const { ledger } = deps
  const { claim, today, replaces } = attempt
  const asked: Booking = { ...attempt.booking, id }

  // Shed. A refusal found by this cheap look stands only if this very request has not been booked before.
  const precheckRefusal = await shed(deps, attempt, id)
  if (precheckRefusal) return answerForExisting(await ledger.readBooking(id), asked) ?? precheckRefusal

  // Claim: one conditional update of the hot item.
  const held = await ledger.addClaim(asked, id, claim, { early: replaces !== undefined })
  if (held === 'key-reused') return refuse('idempotency-key-reused')
  if (held === 'full') return answerForExisting(await ledger.readBooking(id), asked) ?? refuse('slot-full')
  if (held === 'not-open') return answerForExisting(await ledger.readBooking(id), asked) ?? refuse('slot-not-open')
  const booking: Booking = { ...asked, createdAt: held.at, claimedAt: held.at }

  // Commit: cold items only. When it is in doubt, `Overloaded` leaves the claim for the repeated request.
  const committed = await ledger.commit(booking, {
    today,
    freeFrom: firstFreeDay(booking.date),
    ...(replaces && { replaces }),
  })
  if (committed === 'committed') return booking
  if (committed !== 'not-replaceable' && 'existing' in committed)
    return resolveExisting(ledger, committed.existing, booking, held)

  // Undo: first the tombstone, so that no late writer can commit, and only then the places.
  const existing = await ledger.fence(id, claim.at)
  if (existing !== undefined) return resolveExisting(ledger, existing, booking, held)
  await ledger.returnClaim(booking, id, held)
  if (committed === 'not-replaceable') return refuse('idempotency-key-reused')
  return notEligible(committed.locked, booking.account)
}

/** Something stands under the id already: keep the claim only if that is what it covers. */
async function resolveExisting(
  ledger: Pick<Ledger, 'returnClaim'>,
  existing: Booking | 'void',
  booking: Booking,
  held: Claim,
): Promise<Booking | ClaimRefusal | 'void'> {
  const covered = existing !== 'void' && existing.status === 'ACTIVE' && isSameSlot(existing, booking)
  if (!covered) await ledger.returnClaim(booking, booking.id, held)
  return answerForExisting(existing, booking) ?? 'void'
}

/** The answer for an id that is taken: the same booking for the same request, a refusal for another (invariant I5). */
function answerForExisting(
  existing: Booking | 'void' | undefined,
  booking: Booking,
): Booking | ClaimRefusal | 'void' | undefined {
  if (existing === undefined || existing === 'void') return existing
  return existing.requestDigest === booking.requestDigest ? existing : refuse('idempotency-key-reused')
}

/** What an eventually consistent read already answers; `undefined` when the request has a chance. */
async function shed(
  { ledger, offices }: ClaimDeps,
  attempt: BookingAttempt,
  id: string,
): Promise<ClaimRefusal | undefined> {
  const { booking, claim, today, office, replaces } = attempt
  const holidays = await offices.holidays([Number(booking.date.slice(0, 4))])
  const digests = booking.applicants.map(({ nikDigest }) => nikDigest)
  const { slot, closed, locks } = await ledger.precheck(booking, digests)
  if (!slot || !isBookable({ slot, closed }, { office, holidays, now: claim.at, early: replaces !== undefined }))
    return refuse('slot-not-open')
  if (slot.claims[id]) return undefined
  // Fullness first: a full slot must not become a way to ask who holds a booking.
  if (slot.remaining < claim.n) return refuse('slot-full')
  if (lockedAmong(locks, today).length === 0) return undefined
  // Whoever has just cancelled is free at once, so this refusal needs a consistent read.
  const locked = lockedAmong(await ledger.readLocks(digests), today)
  return locked.length > 0 ? notEligible(locked, booking.account) : undefined
}

const lockedAmong = (locks: readonly (NikLock | undefined)[], today: string): LockedApplicant[] =>
  locks.flatMap((lock, index) => (lock && isNikLocked(lock, today) ? [{ index, lock }] : []))

/** Says which applicant, and `freeFrom` only for the caller's own bookings: nobody can find out who holds one. */
function notEligible(locked: readonly LockedApplicant[], account: string): ClaimRefusal {
  const own = (lock: NikLock | undefined) => (lock?.account === account ? { freeFrom: lock.freeFrom } : {})
  const errors = locked.map(
    ({ index, lock }): FieldError => ({ path: `applicants.${index}.nik`, code: 'not-eligible', ...own(lock) }),
  )
  return refuse('applicant-not-eligible', { errors })
}
