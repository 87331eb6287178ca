import type { Recorded } from '../../lambdas/contract/staff/desk-schemas.ts'
import { forget, recallObject, remember } from '../behaviour/storage.ts'

/*
 * What a desk has recorded and the server does not know yet, and what the server answered otherwise than the desk thought.
 * Each stands under a name of its own, so that two tabs never write over one another. No name of an applicant, no NIK:
 * a booking's id, the place in its party, and what the officer said. It stays until it is sent, also when the officer logs
 * out, and is sent by nobody else; after a month, when it has long ceased to count, it leaves the device.
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

/** Sent, and not recorded: somebody else was first, or the server had a reason to refuse it. */
export interface Conflict extends Waiting {
  readonly because:
    | 'already-recorded'
    | 'not-found'
    | 'not-today'
    | 'already-cancelled'
    | 'idempotency-key-reused'
    | 'invalid'
  /** What stands instead. */
  readonly recorded?: Recorded
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
function all<T extends Waiting>(place: Place): T[] {
  return names(places[place])
    .map((name) => recallObject('local', name))
    .filter(isWhole)
    .map((one) => one as unknown as T)
    .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
}

function put(place: Place, one: Waiting): boolean {
  const kept = remember('local', places[place] + one.key, JSON.stringify(one))
  tell()
  return kept
}

function drop(place: Place, key: string): void {
  forget('local', places[place] + key)
  tell()
}

/** What waits on this device, whoever recorded it, first things first. */
export const allWaiting = (): readonly Waiting[] => all('waiting')

/** What an officer has waiting on this device, first things first. */
export const waitingOf = (by: string): readonly Waiting[] => all('waiting').filter((one) => one.by === by)

/** Usernames of others who have something waiting on this device. */
export const othersWaiting = (by: string): readonly string[] => [
  ...new Set(all('waiting').flatMap((one) => (one.by === by ? [] : [one.by]))),
]

/**
 * Puts an outcome behind those that wait.
 * @returns whether the device keeps it
 */
export function putWaiting(one: Omit<Waiting, 'order'>): boolean {
  const last = all('waiting')[all('waiting').length - 1]
  return put('waiting', { ...one, order: (last?.order ?? 0) + 1 })
}

/** It sets off: from now on the server may have it. */
export const markTried = (one: Waiting): boolean => one.tried === true || put('waiting', { ...one, tried: true })

export const dropWaiting = ({ key }: Pick<Waiting, 'key'>): void => drop('waiting', key)

export const conflictsOf = (by: string): readonly Conflict[] =>
  all<Conflict>('conflicts').filter((one) => one.by === by)

/** Milliseconds for which anything stays. The server takes an outcome for a week (`lateDays` of the domain). */
const longest = 30 * 86_400_000

/** What has become too old to be of use to anybody leaves the device. */
export function dropOld(now = Date.now()): void {
  for (const place of ['waiting', 'conflicts'] as const)
    for (const { key, at } of all(place)) if (Date.parse(at) < now - longest) drop(place, key)
}

/** It was answered: it waits no longer and is shown until somebody has seen it. */
export function putConflict(one: Conflict): void {
  // Both at once cannot be: rather twice than not at all.
  if (put('conflicts', one)) drop('waiting', one.key)
}

export const dropConflict = ({ key }: Pick<Conflict, 'key'>): void => drop('conflicts', key)
