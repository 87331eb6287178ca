import { lateDays } from '../../../../lambdas/contract/desk/late-days.ts'
import type { RecordedOutcomeView } from '../../../../lambdas/contract/desk/schemas.ts'
import { readObject, removeItem, saveItem } from '../../../lib/storage.ts'

/*
 * What a desk has recorded and the server does not know yet, and what the server answered otherwise than the desk thought.
 * Each stands under a name of its own, so that two tabs never write over one another. No name of an applicant, no NIK:
 * a booking's id, the place in its party, and what the officer said. It is sent by nobody else, and leaves the device once it
 * was answered, when the officer logs out (who is asked first), and when the server would not take it any more.
 */

export interface QueuedOutcome {
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
  readonly outcome: RecordedOutcomeView['outcome']
  readonly reason?: RecordedOutcomeView['reason']
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
export interface OutcomeConflict extends Omit<QueuedOutcome, 'reason' | 'remark' | 'tried'> {
  readonly because:
    | 'already-recorded'
    | 'not-found'
    | 'not-today'
    | 'already-cancelled'
    | 'idempotency-key-reused'
    | 'invalid'
    | 'too-late'
  /** What stands instead. */
  readonly recorded?: Omit<RecordedOutcomeView, 'reason' | 'remark'>
}

const keyPrefixes = { waiting: 'desk-queue:', conflicts: 'desk-conflict:' } as const
type StoredList = keyof typeof keyPrefixes

const listeners = new Set<() => void>()
const notifyListeners = (): void => {
  for (const listener of listeners) listener()
}

/**
 * Calls whenever something is put down or taken away, in this tab or another.
 * @returns ends it
 */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener)
  const elsewhere = ({ key }: StorageEvent) => (key === null || key.startsWith('desk-')) && listener()
  addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', elsewhere)
  }
}

function storedKeys(prefix: string): string[] {
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
function readAll<T extends QueuedOutcome | OutcomeConflict>(list: StoredList): T[] {
  return storedKeys(keyPrefixes[list])
    .map((name) => readObject('local', name))
    .filter(isWhole)
    .map((one) => one as unknown as T)
    .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
}

function put(list: StoredList, one: QueuedOutcome | OutcomeConflict): boolean {
  const isSaved = saveItem('local', keyPrefixes[list] + one.key, JSON.stringify(one))
  notifyListeners()
  return isSaved
}

function drop(list: StoredList, key: string): void {
  removeItem('local', keyPrefixes[list] + key)
  notifyListeners()
}

/** What waits on this device, whoever recorded it, first things first. */
export const allQueuedOutcomes = (): readonly QueuedOutcome[] => readAll<QueuedOutcome>('waiting')

/** What an officer has waiting on this device, first things first. */
export const queuedOutcomesOf = (by: string): readonly QueuedOutcome[] =>
  readAll<QueuedOutcome>('waiting').filter((one) => one.by === by)

/** Usernames of others who have something waiting on this device. */
export const othersWithQueue = (by: string): readonly string[] => [
  ...new Set(readAll<QueuedOutcome>('waiting').flatMap((one) => (one.by === by ? [] : [one.by]))),
]

/**
 * Puts an outcome behind those that wait.
 * @returns whether the device keeps it
 */
export function enqueueOutcome(one: Omit<QueuedOutcome, 'order'>): boolean {
  const last = readAll<QueuedOutcome>('waiting')[readAll<QueuedOutcome>('waiting').length - 1]
  return put('waiting', { ...one, order: (last?.order ?? 0) + 1 })
}

/** It sets off: from now on the server may have it. */
export const markTried = (one: QueuedOutcome): boolean => one.tried === true || put('waiting', { ...one, tried: true })

export const dequeueOutcome = ({ key }: Pick<QueuedOutcome, 'key'>): void => drop('waiting', key)

export const conflictsOf = (by: string): readonly OutcomeConflict[] =>
  readAll<OutcomeConflict>('conflicts').filter((one) => one.by === by)

/** It was answered: it waits no longer and is shown until somebody has seen it. */
export function saveConflict(
  one: QueuedOutcome,
  because: OutcomeConflict['because'],
  existing?: RecordedOutcomeView,
): void {
  const { key, order, by, office, booking, index, outcome, at } = one
  const recorded = existing && { outcome: existing.outcome, at: existing.at, ...(existing.by && { by: existing.by }) }
  const seen = { key, order, by, office, booking, index, outcome, at, because, ...(recorded && { recorded }) }
  // Both at once cannot be: rather twice than not at all.
  if (put('conflicts', seen)) drop('waiting', key)
}

export const dismissConflict = ({ key }: Pick<OutcomeConflict, 'key'>): void => drop('conflicts', key)

/** The officer logs out, and rather loses what waits than stay. */
export function clearQueueOf(by: string): void {
  for (const one of queuedOutcomesOf(by)) dequeueOutcome(one)
}

const day = 86_400_000
/** Milliseconds for which an outcome may wait: the day of arrival itself, and those after it. */
const maxAgeMs = (lateDays + 1) * day
/** Milliseconds for which it is told what did not come to count. */
const conflictMaxAgeMs = 30 * day

/**
 * What the server would not take any more leaves the device, and its officer is told so.
 * @param now the server's time, not the device's: a clock that is a month ahead would delete what was said a minute ago
 */
export function expireOutcomes(now: number): void {
  for (const one of allQueuedOutcomes()) if (Date.parse(one.at) < now - maxAgeMs) saveConflict(one, 'too-late')
  for (const one of readAll<OutcomeConflict>('conflicts'))
    if (Date.parse(one.at) < now - conflictMaxAgeMs) dismissConflict(one)
}
