import type { FieldError } from '../contract/field-errors.ts'
import { type Booking, sameSlot } from '../domain/booking.ts'
import { isBookable } from '../domain/calendar.ts'
import { freeFrom, isLocked, type Lock } from '../domain/eligibility.ts'
import type { Office } from '../domain/office.ts'
import type { Claim, Ledger, LockedApplicant } from './ledger.ts'
import type { Offices } from './ports.ts'
import { type Refusal, refuse } from './use-case.ts'

export interface TakeDeps {
  readonly offices: Pick<Offices, 'holidays'>
  readonly ledger: Pick<Ledger, 'look' | 'locks' | 'standing' | 'claim' | 'commit' | 'fence' | 'release'>
}

/** A request made ready: everything but the id. */
export interface Attempt {
  readonly booking: Omit<Booking, 'id'>
  readonly claim: Claim
  readonly today: string
  readonly office: Office
  /** Id of the booking the office cancelled that this one replaces: its party may choose before the slot opens. */
  readonly replaces?: string
}

export type TakeRefusal = Refusal<
  'slot-full' | 'slot-not-open' | 'applicant-not-eligible' | 'idempotency-key-reused' | 'busy'
>

/**
 * How often a request may find its id voided (a lease that ran out, a lock lost in a race) before it is told to try
 * later. Each attempt has an id of its own; one that was spent earlier costs a read.
 */
const maxAttempts = 50

/**
 * Takes places for a party, whole or not at all, exactly once per request (laws L1–L5, docs/booking-protocol.md).
 *
 * shed → claim → commit → (undo). A crash between two steps leaves at most a claim, which a repeated request takes up
 * again and the sweeper gives back after the lease.
 * @param idOf the id of each attempt, derived from the request
 * @returns `idempotency-key-reused` also when another booking has replaced what this one was to replace
 */
export async function takePlaces(
  deps: TakeDeps,
  attempt: Attempt,
  idOf: (number: number) => string,
): Promise<Booking | TakeRefusal> {
  for (let number = 0; number < maxAttempts; number++) {
    const id = idOf(number)
    if (number > 0 && (await deps.ledger.standing(id)) === 'void') continue
    const outcome = await tryOnce(deps, attempt, id)
    if (outcome !== 'void') return outcome
  }
  return refuse('busy', { retryAfter: 5 })
}

/** One run through the protocol under one id; `void` when that id turned out to be spent. */
async function tryOnce(deps: TakeDeps, attempt: Attempt, id: string): Promise<Booking | TakeRefusal | 'void'> {
  const { ledger } = deps
  const { claim, today, replaces } = attempt
  const asked: Booking = { ...attempt.booking, id }

  // Shed. A refusal found by this cheap look stands only if this very request has not been booked before.
  const doubt = await shed(deps, attempt, id)
  if (doubt) return known(await ledger.standing(id), asked) ?? doubt

  // Claim: one conditional update of the hot item.
  const held = await ledger.claim(asked, id, claim, { early: replaces !== undefined })
  if (held === 'key-reused') return refuse('idempotency-key-reused')
  if (held === 'full') return known(await ledger.standing(id), asked) ?? refuse('slot-full')
  if (held === 'not-open') return known(await ledger.standing(id), asked) ?? refuse('slot-not-open')
  const booking: Booking = { ...asked, createdAt: held.at, claimedAt: held.at }

  // Commit: cold items only. When it is in doubt, `Overloaded` leaves the claim for the repeated request.
  const committed = await ledger.commit(booking, {
    today,
    freeFrom: freeFrom(booking.date),
    ...(replaces && { replaces }),
  })
  if (committed === 'committed') return booking
  if (committed !== 'not-replaceable' && 'standing' in committed)
    return settle(ledger, committed.standing, booking, held)

  // Undo: first the tombstone, so that no late writer can commit, and only then the places.
  const standing = await ledger.fence(id, claim.at)
  if (standing !== undefined) return settle(ledger, standing, booking, held)
  await ledger.release(booking, id, held)
  if (committed === 'not-replaceable') return refuse('idempotency-key-reused')
  return notEligible(committed.locked, booking.account)
}

/** Something stands under the id already: keep the claim only if that is what it covers. */
async function settle(
  ledger: Pick<Ledger, 'release'>,
  standing: Booking | 'void',
  booking: Booking,
  held: Claim,
): Promise<Booking | TakeRefusal | 'void'> {
  const covered = standing !== 'void' && standing.status === 'ACTIVE' && sameSlot(standing, booking)
  if (!covered) await ledger.release(booking, booking.id, held)
  return known(standing, booking) ?? 'void'
}

/** The answer for an id that is taken: the same booking for the same request, a refusal for another (law L5). */
function known(standing: Booking | 'void' | undefined, booking: Booking): Booking | TakeRefusal | 'void' | undefined {
  if (standing === undefined || standing === 'void') return standing
  return standing.requestDigest === booking.requestDigest ? standing : refuse('idempotency-key-reused')
}

/** What an eventually consistent read already answers; `undefined` when the request has a chance. */
async function shed({ ledger, offices }: TakeDeps, attempt: Attempt, id: string): Promise<TakeRefusal | undefined> {
  const { booking, claim, today, office, replaces } = attempt
  const holidays = await offices.holidays([Number(booking.date.slice(0, 4))])
  const digests = booking.applicants.map(({ nikDigest }) => nikDigest)
  const { slot, closed, locks } = await ledger.look(booking, digests)
  if (!slot || !isBookable({ slot, closed }, { office, holidays, now: claim.at, early: replaces !== undefined }))
    return refuse('slot-not-open')
  if (slot.claims[id]) return undefined
  // Fullness first: a full slot must not become a way to ask who holds a booking.
  if (slot.remaining < claim.n) return refuse('slot-full')
  if (lockedAmong(locks, today).length === 0) return undefined
  // Whoever has just cancelled is free at once, so this refusal needs a consistent read.
  const locked = lockedAmong(await ledger.locks(digests), today)
  return locked.length > 0 ? notEligible(locked, booking.account) : undefined
}

const lockedAmong = (locks: readonly (Lock | undefined)[], today: string): LockedApplicant[] =>
  locks.flatMap((lock, index) => (lock && isLocked(lock, today) ? [{ index, lock }] : []))

/** Says which applicant, and `freeFrom` only for the caller's own bookings: nobody can find out who holds one. */
function notEligible(locked: readonly LockedApplicant[], account: string): TakeRefusal {
  const own = (lock: Lock | undefined) => (lock?.account === account ? { freeFrom: lock.freeFrom } : {})
  const errors = locked.map(
    ({ index, lock }): FieldError => ({ path: `applicants.${index}.nik`, code: 'not-eligible', ...own(lock) }),
  )
  return refuse('applicant-not-eligible', { errors })
}
