import type { Recorded } from '../../../lambdas/contract/staff/desk-schemas.ts'
import { lateDays } from '../../../lambdas/contract/staff/late-days.ts'
import { forget, recallObject, remember } from '../../behaviour/storage.ts'

/*
 * What a desk has recorded and the server does not know yet, and what the server answered otherwise than the desk thought.
 * Each stands under a name of its own, so that two tabs never write over one another. No name of an applicant, no NIK:
 * a booking's id, the place in its party, and what the officer said. It is sent by nobody else, and leaves the device once it
 * was answered, when the officer logs out (who is asked first), and when the server would not take it any more.
 */

export interface Waiting {
  /** Idempotency key: however often it is sent, it is recorded once. */
  readonly key: string
  /** Grows; the order in which it was recorded. */
  readonly order: number
  /** Username of the officer. */
  readonly by: string
  readonly office: string
  readonly booking: string
  /** Place in the party, from 0. */
  readonly index: number
  readonly outcome: Recorded['outcome']
  readonly reason?: Recorded['reason']
  readonly remark?: string
  /** When it was recorded, by the clock of the desk. */
  readonly at: string
  /** It has been on its way: the server may have it, though no answer came. */
  readonly tried?: true
}

/**
 * Not recorded: somebody else was first, the server had a reason to refuse it, or it was never sent. What was written about
 * somebody is in it no more.
 */
export interface Conflict extends Omit<Waiting, 'reason' | 'remark' | 'tried'> {
  readonly because:
    | 'already-recorded'
    | 'not-found'
    | 'not-today'
    | 'already-cancelled'
    | 'idempotency-key-reused'
    | 'invalid'
    | 'too-late'
  /** What stands instead. */
  readonly recorded?: Omit<Recorded, 'reason' | 'remark'>
}

const places = { waiting: 'desk-waiting:', conflicts: 'desk-conflict:' } as const
type Place = keyof typeof places

const changed = new Set<() => void>()
const tell = (): void => {
  for (const listener of changed) listener()
}

/**
 * Calls whenever something is put down or taken away, in this tab or another.
 * @returns ends it
 */
export function watchShelf(listener: () => void): () => void {
  changed.add(listener)
  const elsewhere = ({ key }: StorageEvent) => (key === null || key.startsWith('desk-')) && listener()
  addEventListener('storage', elsewhere)
  return () => {
    changed.delete(listener)
    removeEventListener('storage', elsewhere)
  }
}

function names(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}

const isWhole = (one: Readonly<Record<string, unknown>>): boolean =>
  ['key', 'by', 'booking', 'outcome', 'at'].every((name) => typeof one[name] === 'string') &&
  typeof one.index === 'number' &&
  typeof one.order === 'number'

/** In the order in which they were recorded. */
function all<T extends Waiting | Conflict>(place: Place): T[] {
  return names(places[place])
    .map((name) => recallObject('local', name))
    .filter(isWhole)
    .map((one) => one as unknown as T)
    .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
}

function put(place: Place, one: Waiting | Conflict): boolean {
  const kept = remember('local', places[place] + one.key, JSON.stringify(one))
  tell()
  return kept
}

function drop(place: Place, key: string): void {
  forget('local', places[place] + key)
  tell()
}

/** What waits on this device, whoever recorded it, first things first. */
export const allWaiting = (): readonly Waiting[] => all<Waiting>('waiting')

/** What an officer has waiting on this device, first things first. */
export const waitingOf = (by: string): readonly Waiting[] => all<Waiting>('waiting').filter((one) => one.by === by)

/** Usernames of others who have something waiting on this device. */
export const othersWaiting = (by: string): readonly string[] => [
  ...new Set(all<Waiting>('waiting').flatMap((one) => (one.by === by ? [] : [one.by]))),
]

/**
 * Puts an outcome behind those that wait.
 * @returns whether the device keeps it
 */
export function putWaiting(one: Omit<Waiting, 'order'>): boolean {
  const last = all<Waiting>('waiting')[all<Waiting>('waiting').length - 1]
  return put('waiting', { ...one, order: (last?.order ?? 0) + 1 })
}

/** It sets off: from now on the server may have it. */
export const markTried = (one: Waiting): boolean => one.tried === true || put('waiting', { ...one, tried: true })

export const dropWaiting = ({ key }: Pick<Waiting, 'key'>): void => drop('waiting', key)

export const conflictsOf = (by: string): readonly Conflict[] =>
  all<Conflict>('conflicts').filter((one) => one.by === by)

/** It was answered: it waits no longer and is shown until somebody has seen it. */
export function putConflict(one: Waiting, because: Conflict['because'], stands?: Recorded): void {
  const { key, order, by, office, booking, index, outcome, at } = one
  const recorded = stands && { outcome: stands.outcome, at: stands.at, ...(stands.by && { by: stands.by }) }
  const seen = { key, order, by, office, booking, index, outcome, at, because, ...(recorded && { recorded }) }
  // Both at once cannot be: rather twice than not at all.
  if (put('conflicts', seen)) drop('waiting', key)
}

export const dropConflict = ({ key }: Pick<Conflict, 'key'>): void => drop('conflicts', key)

/** The officer logs out, and rather loses what waits than stay. */
export function dropAllWaiting(by: string): void {
  for (const one of waitingOf(by)) dropWaiting(one)
}

const day = 86_400_000
/** Milliseconds for which an outcome may wait: the day of arrival itself, and those after it. */
const longest = (lateDays + 1) * day
/** Milliseconds for which it is told what did not come to count. */
const told = 30 * day

/**
 * What the server would not take any more leaves the device, and its officer is told so.
 * @param now the server's time, not the device's: a clock that is a month ahead would delete what was said a minute ago
 */
export function dropOld(now: number): void {
  for (const one of allWaiting()) if (Date.parse(one.at) < now - longest) putConflict(one, 'too-late')
  for (const one of all<Conflict>('conflicts')) if (Date.parse(one.at) < now - told) dropConflict(one)
}
