import type { FieldError } from '../contract/field-errors.ts'
import type { RouteParsed } from '../contract/routes.ts'
import type { ApplicantInput } from '../contract/schemas.ts'
import { type Booking, bookingView, sameSlot } from '../domain/booking.ts'
import { bookingIdOf } from '../domain/booking-id.ts'
import { isBookable } from '../domain/calendar.ts'
import { dayAt } from '../domain/dates.ts'
import { freeFrom, isLocked, type Lock } from '../domain/eligibility.ts'
import { Nik } from '../domain/nik.ts'
import type { Office } from '../domain/office.ts'
import { duplicateErrors, partyErrors } from '../domain/party.ts'
import type { Claim, Ledger, LockedApplicant } from './ledger.ts'
import { partyOf } from './party-of.ts'
import type { Clock, NikVault, Offices, People } from './ports.ts'
import { type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly ledger: Pick<Ledger, 'look' | 'locks' | 'standing' | 'claim' | 'commit' | 'fence' | 'release'>
  readonly people: Pick<People, 'ofAccount'>
  readonly vault: NikVault
  readonly clock: Clock
}

/** A request whose saved people are written out. */
type Input = Omit<RouteParsed<'bookSlot'>, 'applicants'> & { readonly applicants: readonly ApplicantInput[] }
type BookingRefusal = Refusal<
  'slot-full' | 'slot-not-open' | 'applicant-not-eligible' | 'idempotency-key-reused' | 'busy'
>

/**
 * How often a request may find its id voided (a lease that ran out, a lock lost in a race) before it is told to try
 * later. Each attempt has an id of its own; one that was spent earlier costs a read.
 */
const maxAttempts = 50

/**
 * Books a slot, whole or not at all, exactly once per Idempotency-Key (laws L1–L5, docs/booking-protocol.md).
 *
 * shed → claim → commit → (undo). A crash between two steps leaves at most a claim, which a repeated request takes up
 * again and the sweeper gives back after the lease.
 */
export const bookSlot =
  (deps: Deps): UseCase<'bookSlot'> =>
  async (input, { by }) => {
    const office = await deps.offices.find(input.office)
    if (!office) return refuse('not-found')
    const now = deps.clock.now()
    const today = dayAt(now, office.timeZone)

    const party = await partyOf(input.applicants, by.id, deps)
    if ('refused' in party) return party
    const errors = partyErrors(party, { maxParty: office.maxParty, today })
    if (errors.length > 0) return refuse('validation-failed', { errors })
    const duplicates = duplicateErrors(party)
    if (duplicates.length > 0) return refuse('duplicate-applicant', { errors: duplicates })

    const attempt = await prepare({ ...input, applicants: party }, by.id, now, today, office, deps.vault)
    for (let number = 0; number < maxAttempts; number++) {
      const id = bookingIdOf(by.id, input.idempotencyKey, attempt.secret, number)
      if (number > 0 && (await deps.ledger.standing(id)) === 'void') continue
      const outcome = await tryOnce(deps, attempt, id)
      if (outcome !== 'void') return 'refused' in outcome ? outcome : bookingView(outcome)
    }
    return refuse('busy', { retryAfter: 5 })
  }

/** A request made ready: everything but the id. */
interface Attempt {
  readonly booking: Omit<Booking, 'id'>
  readonly claim: Claim
  /** Keyed digest of account and Idempotency-Key, for the ids. */
  readonly secret: string
  readonly today: string
  readonly office: Office
}

async function prepare(
  input: Input,
  account: string,
  now: number,
  today: string,
  office: Office,
  vault: NikVault,
): Promise<Attempt> {
  const { date, time } = input
  const applicants = await Promise.all(
    input.applicants.map(async ({ fullName, birthDate, kind, nik: digits }) => {
      const nik = Nik.of(digits)
      const [nikDigest, nikSealed] = await Promise.all([vault.digest(nik), vault.seal(nik)])
      return { fullName, birthDate, kind, nikMasked: String(nik), nikDigest, nikSealed }
    }),
  )
  const request = [office.id, date, time, ...applicants.map((a) => [a.fullName, a.birthDate, a.kind, a.nikDigest])]
  const [requestDigest, secret] = await Promise.all([
    vault.fingerprint(JSON.stringify(request)),
    vault.fingerprint(JSON.stringify([account, input.idempotencyKey])),
  ])
  return {
    booking: {
      office: office.id,
      date,
      time,
      status: 'ACTIVE',
      account,
      applicants,
      createdAt: now,
      claimedAt: now,
      requestDigest,
    },
    claim: { n: applicants.length, at: now, h: requestDigest },
    secret,
    today,
    office,
  }
}

/** One run through the protocol under one id; `void` when that id turned out to be spent. */
async function tryOnce(deps: Deps, attempt: Attempt, id: string): Promise<Booking | BookingRefusal | 'void'> {
  const { ledger } = deps
  const { claim, today } = attempt
  const asked: Booking = { ...attempt.booking, id }

  // Shed. A refusal found by this cheap look stands only if this very request has not been booked before.
  const doubt = await shed(deps, attempt, id)
  if (doubt) return known(await ledger.standing(id), asked) ?? doubt

  // Claim: one conditional update of the hot item.
  const held = await ledger.claim(asked, id, claim)
  if (held === 'key-reused') return refuse('idempotency-key-reused')
  if (held === 'full') return known(await ledger.standing(id), asked) ?? refuse('slot-full')
  if (held === 'not-open') return known(await ledger.standing(id), asked) ?? refuse('slot-not-open')
  const booking: Booking = { ...asked, createdAt: held.at, claimedAt: held.at }

  // Commit: cold items only. When it is in doubt, `Overloaded` leaves the claim for the repeated request.
  const committed = await ledger.commit(booking, { today, freeFrom: freeFrom(booking.date) })
  if (committed === 'committed') return booking
  if ('standing' in committed) return settle(ledger, committed.standing, booking, held)

  // Undo: first the tombstone, so that no late writer can commit, and only then the places.
  const standing = await ledger.fence(id, claim.at)
  if (standing !== undefined) return settle(ledger, standing, booking, held)
  await ledger.release(booking, id, held)
  return notEligible(committed.locked, booking.account)
}

/** Something stands under the id already: keep the claim only if that is what it covers. */
async function settle(
  ledger: Pick<Ledger, 'release'>,
  standing: Booking | 'void',
  booking: Booking,
  held: Claim,
): Promise<Booking | BookingRefusal | 'void'> {
  const covered = standing !== 'void' && standing.status === 'ACTIVE' && sameSlot(standing, booking)
  if (!covered) await ledger.release(booking, booking.id, held)
  return known(standing, booking) ?? 'void'
}

/** The answer for an id that is taken: the same booking for the same request, a refusal for another (law L5). */
function known(
  standing: Booking | 'void' | undefined,
  booking: Booking,
): Booking | BookingRefusal | 'void' | undefined {
  if (standing === undefined || standing === 'void') return standing
  return standing.requestDigest === booking.requestDigest ? standing : refuse('idempotency-key-reused')
}

/** What an eventually consistent read already answers; `undefined` when the request has a chance. */
async function shed({ ledger, offices }: Deps, attempt: Attempt, id: string): Promise<BookingRefusal | undefined> {
  const { booking, claim, today, office } = attempt
  const holidays = await offices.holidays([Number(booking.date.slice(0, 4))])
  const digests = booking.applicants.map(({ nikDigest }) => nikDigest)
  const { slot, closed, locks } = await ledger.look(booking, digests)
  if (!slot || !isBookable({ slot, closed }, { office, holidays, now: claim.at })) return refuse('slot-not-open')
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
function notEligible(locked: readonly LockedApplicant[], account: string): BookingRefusal {
  const own = (lock: Lock | undefined) => (lock?.account === account ? { freeFrom: lock.freeFrom } : {})
  const errors = locked.map(
    ({ index, lock }): FieldError => ({ path: `applicants.${index}.nik`, code: 'not-eligible', ...own(lock) }),
  )
  return refuse('applicant-not-eligible', { errors })
}
