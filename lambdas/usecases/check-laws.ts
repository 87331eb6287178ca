import type { Booking, SlotRef } from '../domain/booking.ts'
import { type Day, dayAt, type Millis } from '../domain/dates.ts'
import { isLocked, type Lock } from '../domain/eligibility.ts'
import { brokenByBooking, brokenLaws, lostBooking, stillCounts } from '../domain/laws.ts'
import type { Ledger, LedgerSlot } from './ledger.ts'
import type { Bookings, Clock } from './ports.ts'

/** A lock and whose it is. */
export interface HeldLock extends Lock {
  readonly nikDigest: string
}

/** Some of what the laws are about. */
export interface Lot {
  readonly slots: readonly LedgerSlot[]
  /** Active ones. */
  readonly bookings: readonly Booking[]
  readonly locks: readonly HeldLock[]
  /** The booking ids that queue codes stand for. */
  readonly coded: readonly string[]
}

/** The whole table, as far as the laws speak of it. */
export interface Evidence {
  /** All of it, lot by lot; eventually consistent. */
  lots(): AsyncIterable<Lot>
  /** Strongly consistent, in the order asked; no slot is asked for twice. */
  slots(refs: readonly SlotRef[]): Promise<(LedgerSlot | undefined)[]>
}

interface Deps {
  readonly evidence: Evidence
  readonly bookings: Pick<Bookings, 'findAll'>
  readonly ledger: Pick<Ledger, 'locks'>
  readonly clock: Clock
  /** Waits between the two looks. */
  readonly pause: () => Promise<void>
  /** How long after its lease a claim may wait for the sweeper; milliseconds. */
  readonly patience: Millis
}

/** What was looked at, and every breach, one sentence each with no personal data. */
export interface LawsReport {
  readonly slots: number
  readonly bookings: number
  readonly locks: number
  readonly broken: readonly string[]
}

/**
 * Whether the table keeps the laws L1 to L5 (L6 follows from L1: what remains is never negative). Reads only.
 *
 * The table goes on changing meanwhile, so what looks broken may have been seen half before and half after a change. Only
 * what looks broken in the same way at a second look, strongly consistent throughout, is reported.
 */
export async function checkLaws({ pause, ...deps }: Deps): Promise<LawsReport> {
  const looked = { slots: 0, bookings: 0, locks: 0 }
  const suspects: Finding[] = []
  for await (const lot of deps.evidence.lots()) {
    looked.slots += lot.slots.length
    looked.bookings += lot.bookings.length
    looked.locks += lot.locks.length
    suspects.push(...(await look(deps, lot)))
  }
  if (suspects.length === 0) return { ...looked, broken: [] }
  await pause()
  const again = await look(deps, await asTheyAreNow(deps, suspects))
  const stillSo = new Set(again.map(({ sentence }) => sentence))
  const broken = suspects.map(({ sentence }) => sentence).filter((sentence) => stillSo.has(sentence))
  return { ...looked, broken: [...new Set(broken)] }
}

/** A sentence and what it was said of. */
type Finding = { readonly sentence: string } & (
  | { readonly slot: LedgerSlot }
  | { readonly booking: Booking }
  | { readonly lock: HeldLock }
  | { readonly coded: string }
)

type Looking = Omit<Deps, 'pause'>

async function look({ evidence, bookings, ledger, clock, patience }: Looking, lot: Lot): Promise<Finding[]> {
  const now = clock.now()
  const today = todayOf(now)
  const counting = lot.slots.filter(({ date }) => stillCounts(date, today))
  const open = lot.bookings.filter(({ date }) => stillCounts(date, today))
  const holding = lot.locks.filter((lock) => isLocked(lock, today))

  const claimed = counting.flatMap(({ claims }) => Object.keys(claims))
  const known = await bookings.findAll([...claimed, ...holding.map(({ bookingId }) => bookingId), ...lot.coded])
  const slots = await keyed([...new Map(open.map((one) => [nameOf(one), one])).values()], nameOf, evidence.slots)
  const digests = new Set(open.flatMap(({ applicants }) => applicants.map(({ nikDigest }) => nikDigest)))
  const locks = await keyed([...digests], (digest) => digest, ledger.locks)

  const lost = (id: string, told: 'lock' | 'queue code') => (known.has(id) ? [] : [lostBooking(id, told)])
  return [
    ...counting.flatMap((slot) => {
      const own = new Map(Object.keys(slot.claims).flatMap((id) => entryOf(known, id)))
      return brokenLaws(slot, own, now - patience).map((sentence) => ({ sentence, slot }))
    }),
    ...open.flatMap((booking) => {
      const own = booking.applicants.map(({ nikDigest }) => locks.get(nikDigest))
      const sentences = brokenByBooking(booking, { slot: slots.get(nameOf(booking)), locks: own })
      return sentences.map((sentence) => ({ sentence, booking }))
    }),
    ...holding.flatMap((lock) => lost(lock.bookingId, 'lock').map((sentence) => ({ sentence, lock }))),
    ...lot.coded.flatMap((coded) => lost(coded, 'queue code').map((sentence) => ({ sentence, coded }))),
  ]
}

/** Where the day begins first: a lock that has ended somewhere in Indonesia is asked of nobody. */
const todayOf = (now: Millis): Day => dayAt(now, 'Asia/Jayapura')

const entryOf = <Value>(map: ReadonlyMap<string, Value>, key: string): [string, Value][] => {
  const value = map.get(key)
  return value === undefined ? [] : [[key, value]]
}

const nameOf = ({ office, date, time }: SlotRef): string => `${office} ${date} ${time}`

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
async function asTheyAreNow({ evidence, bookings, ledger }: Looking, suspects: readonly Finding[]): Promise<Lot> {
  const of = <Kind extends 'slot' | 'booking' | 'lock' | 'coded', Value>(
    kind: Kind,
    pick: (found: Extract<Finding, Record<Kind, unknown>>) => Value,
  ): Value[] =>
    suspects.flatMap((found) => (kind in found ? [pick(found as Extract<Finding, Record<Kind, unknown>>)] : []))
  const bySlot = new Map(of('slot', ({ slot }) => slot).map((slot) => [nameOf(slot), slot]))
  const slots = await evidence.slots([...bySlot.values()])
  const found = await bookings.findAll(of('booking', ({ booking }) => booking.id))
  const digests = [...new Set(of('lock', ({ lock }) => lock.nikDigest))]
  const locks = await ledger.locks(digests)
  return {
    slots: slots.filter((slot) => slot !== undefined),
    bookings: [...found.values()].filter(({ status }) => status === 'ACTIVE'),
    locks: locks.flatMap((lock, index) => (lock ? [{ ...lock, nikDigest: digests[index] ?? '' }] : [])),
    coded: of('coded', ({ coded }) => coded),
  }
}
