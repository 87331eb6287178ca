import type { Booking, SlotRef } from '../../domain/booking/booking.ts'
import { isNikLocked, type NikLock } from '../../domain/booking/one-month-rule.ts'
import {
  brokenInvariants,
  brokenInvariantsOfBooking,
  isStillRelevant,
  missingBookingBreach,
} from '../../domain/operations/invariants.ts'
import { type Day, dayAt, type Millis } from '../../domain/shared/dates.ts'
import type { Ledger, LedgerSlot } from '../booking/ports.ts'
import type { Bookings, Clock } from '../ports.ts'

/** A lock and whose it is. */
export interface HeldLock extends NikLock {
  readonly nikDigest: string
}

/** Some of what the laws are about. */
export interface InvariantBatch {
  readonly slots: readonly LedgerSlot[]
  /** Active ones. */
  readonly bookings: readonly Booking[]
  readonly locks: readonly HeldLock[]
  /** The booking ids that queue codes stand for. */
  readonly codedBookingIds: readonly string[]
}

/** The whole table, as far as the laws speak of it. */
export interface InvariantEvidence {
  /** All of it, lot by lot; eventually consistent. */
  batches(): AsyncIterable<InvariantBatch>
  /** Strongly consistent, in the order asked; no slot is asked for twice. */
  slots(refs: readonly SlotRef[]): Promise<(LedgerSlot | undefined)[]>
}

interface Deps {
  readonly evidence: InvariantEvidence
  readonly bookings: Pick<Bookings, 'findAll'>
  readonly ledger: Pick<Ledger, 'readLocks'>
  readonly clock: Clock
  /** Waits between the two looks. */
  readonly pauseBetweenReads: () => Promise<void>
  /** How long after its lease a claim may wait for the sweeper; milliseconds. */
  readonly maxWaitMs: Millis
}

/** What was looked at, and every breach, one sentence each with no personal data. */
export interface InvariantReport {
  readonly slots: number
  readonly bookings: number
  readonly locks: number
  readonly broken: readonly string[]
}

/**
 * Whether the table keeps the invariants I1 to I5 (I6 follows from I1: what remains is never negative). Reads only.
 *
 * The table goes on changing meanwhile, so what looks broken may have been seen half before and half after a change. Only
 * what looks broken in the same way at a second look, strongly consistent throughout, is reported.
 */
export async function checkInvariants({ pauseBetweenReads, ...deps }: Deps): Promise<InvariantReport> {
  const counts = { slots: 0, bookings: 0, locks: 0 }
  const suspects: Finding[] = []
  for await (const batch of deps.evidence.batches()) {
    counts.slots += batch.slots.length
    counts.bookings += batch.bookings.length
    counts.locks += batch.locks.length
    suspects.push(...(await findBreaches(deps, batch)))
  }
  if (suspects.length === 0) return { ...counts, broken: [] }
  await pauseBetweenReads()
  const again = await findBreaches(deps, await reread(deps, suspects))
  const stillSo = new Set(again.map(({ sentence }) => sentence))
  const broken = suspects.map(({ sentence }) => sentence).filter((sentence) => stillSo.has(sentence))
  return { ...counts, broken: [...new Set(broken)] }
}

/** A sentence and what it was said of. */
type Finding = { readonly sentence: string } & (
  | { readonly slot: LedgerSlot }
  | { readonly booking: Booking }
  | { readonly lock: HeldLock }
  | { readonly coded: string }
)

type CheckDeps = Omit<Deps, 'pauseBetweenReads'>

async function findBreaches(
  { evidence, bookings, ledger, clock, maxWaitMs }: CheckDeps,
  batch: InvariantBatch,
): Promise<Finding[]> {
  const now = clock.now()
  const today = todayOf(now)
  const counting = batch.slots.filter(({ date }) => isStillRelevant(date, today))
  const open = batch.bookings.filter(({ date }) => isStillRelevant(date, today))
  const holding = batch.locks.filter((lock) => isNikLocked(lock, today))

  const claimed = counting.flatMap(({ claims }) => Object.keys(claims))
  const known = await bookings.findAll([
    ...claimed,
    ...holding.map(({ bookingId }) => bookingId),
    ...batch.codedBookingIds,
  ])
  const slots = await keyed([...new Map(open.map((one) => [slotKey(one), one])).values()], slotKey, evidence.slots)
  const digests = new Set(open.flatMap(({ applicants }) => applicants.map(({ nikDigest }) => nikDigest)))
  const locks = await keyed([...digests], (digest) => digest, ledger.readLocks)

  const missing = (id: string, source: 'lock' | 'queue code') =>
    known.has(id) ? [] : [missingBookingBreach(id, source)]
  return [
    ...counting.flatMap((slot) => {
      const own = new Map(Object.keys(slot.claims).flatMap((id) => entryOf(known, id)))
      return brokenInvariants(slot, own, now - maxWaitMs).map((sentence) => ({ sentence, slot }))
    }),
    ...open.flatMap((booking) => {
      const own = booking.applicants.map(({ nikDigest }) => locks.get(nikDigest))
      const sentences = brokenInvariantsOfBooking(booking, { slot: slots.get(slotKey(booking)), locks: own })
      return sentences.map((sentence) => ({ sentence, booking }))
    }),
    ...holding.flatMap((lock) => missing(lock.bookingId, 'lock').map((sentence) => ({ sentence, lock }))),
    ...batch.codedBookingIds.flatMap((coded) => missing(coded, 'queue code').map((sentence) => ({ sentence, coded }))),
  ]
}

/** Where the day begins first: a lock that has ended somewhere in Indonesia is asked of nobody. */
const todayOf = (now: Millis): Day => dayAt(now, 'Asia/Jayapura')

const entryOf = <Value>(map: ReadonlyMap<string, Value>, key: string): [string, Value][] => {
  const value = map.get(key)
  return value === undefined ? [] : [[key, value]]
}

const slotKey = ({ office, date, time }: SlotRef): string => `${office} ${date} ${time}`

/** What is found for each of some things that are all different, by its name. */
async function keyed<One, Found>(
  all: readonly One[],
  name: (one: One) => string,
  find: (all: readonly One[]) => Promise<readonly Found[]>,
): Promise<ReadonlyMap<string, Found>> {
  const found = await find(all)
  return new Map(all.map((one, index) => [name(one), found[index] as Found]))
}

/** The suspects, read anew and strongly consistent; what is gone by now is no suspect any more. */
async function reread(
  { evidence, bookings, ledger }: CheckDeps,
  suspects: readonly Finding[],
): Promise<InvariantBatch> {
  const of = <Kind extends 'slot' | 'booking' | 'lock' | 'coded', Value>(
    kind: Kind,
    pick: (found: Extract<Finding, Record<Kind, unknown>>) => Value,
  ): Value[] =>
    suspects.flatMap((found) => (kind in found ? [pick(found as Extract<Finding, Record<Kind, unknown>>)] : []))
  const bySlot = new Map(of('slot', ({ slot }) => slot).map((slot) => [slotKey(slot), slot]))
  const slots = await evidence.slots([...bySlot.values()])
  const found = await bookings.findAll(of('booking', ({ booking }) => booking.id))
  const digests = [...new Set(of('lock', ({ lock }) => lock.nikDigest))]
  const locks = await ledger.readLocks(digests)
  return {
    slots: slots.filter((slot) => slot !== undefined),
    bookings: [...found.values()].filter(({ status }) => status === 'ACTIVE'),
    locks: locks.flatMap((lock, index) => (lock ? [{ ...lock, nikDigest: digests[index] ?? '' }] : [])),
    codedBookingIds: of('coded', ({ coded }) => coded),
  }
}
