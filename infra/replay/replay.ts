import type { Table } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { mapWithConcurrency } from '../../lambdas/usecases/shared/map-with-concurrency.ts'
import { type DeadLetter, readDeadLetters, removeDeadLetter, republish } from './dead-letters.ts'
import { type FailedBatch, failedBatchOf } from './failed-batch.ts'
import type { FailedBatchBucket } from './failed-batch-bucket.ts'
import { NotReplayable, type ReplayItem } from './replay-item.ts'

/** What could not be told: put aside in the table, or given up into the bucket. A local run has no bucket. */
export interface ReplaySources {
  readonly table: Table
  readonly bucket?: FailedBatchBucket | undefined
}

/** What waits there. */
export interface ReplayQueue {
  readonly deadLetters: readonly DeadLetter[]
  /** In the order of the changes in them. */
  readonly batches: readonly FailedBatch[]
  readonly unreadable: readonly UnreadableBatch[]
}

/** An object that is no batch, or could not be read, and what is wrong with it. */
interface UnreadableBatch {
  readonly name: string
  readonly problem: string
}

/** Objects read at a time: an outage of half a day may leave one for each record. */
const readConcurrency = 16

/** Looks at both piles, and changes nothing. */
export async function readReplayQueue({ table, bucket }: ReplaySources): Promise<ReplayQueue> {
  const deadLetterList = await readDeadLetters(table)
  const found = bucket
    ? await mapWithConcurrency(await bucket.list(), readConcurrency, (name) => readBatch(bucket, name))
    : []
  return {
    deadLetters: deadLetterList,
    batches: found.flatMap((one) => (one && 'items' in one ? one : [])).sort(bySequenceNumber),
    unreadable: found.flatMap((one) => (one && 'problem' in one ? one : [])),
  }
}

async function readBatch(bucket: FailedBatchBucket, name: string): Promise<FailedBatch | UnreadableBatch | undefined> {
  try {
    const text = await bucket.read(name)
    return text === undefined ? undefined : failedBatchOf(name, text)
  } catch (fault) {
    return { name, problem: problemOf(fault) }
  }
}

/** What was thrown by others is named only: its words may quote what it stumbled over. */
const problemOf = (fault: unknown): string =>
  fault instanceof NotReplayable ? fault.message : fault instanceof Error ? fault.name : 'unknown'

/** They are numbers of more digits than a number has. */
const bySequenceNumber = (one: FailedBatch, other: FailedBatch): number =>
  collator.compare(one.firstSequenceNumber, other.firstSequenceNumber)
const collator = new Intl.Collator('en', { numeric: true })

/**
 * Puts what waits into the table's stream, from which the outbox tells what of it still is true, and takes it off its pile. It
 * may be stopped at any step and run again: what was told has its mark. What cannot be read stays where it is.
 * @param put is called after each mail that is in the stream
 */
export async function replay(
  { table, bucket }: ReplaySources,
  { deadLetters: deadLetterList, batches }: ReplayQueue,
  onRepublished = () => {},
): Promise<void> {
  for (const letter of deadLetterList) {
    await republish(table, letter)
    await removeDeadLetter(table, letter)
    onRepublished()
  }
  for (const { name, items } of batches) {
    for (const item of items) {
      await republish(table, item)
      onRepublished()
    }
    await bucket?.remove(name)
  }
}

/** One line for each mail: when it could not be told, why, and which it is, by ids only. */
export const describeQueue = ({ deadLetters: deadLetterList, batches }: ReplayQueue): string[] => [
  ...deadLetterList.map((letter) => `${letter.at}  ${letter.reason}  ${describeItem(letter)}`),
  ...batches.flatMap(({ at, reason: why, items }) =>
    (items.length > 0 ? items.map(describeItem) : ['nothing to tell']).map((item) => `${at}  ${why}  ${item}`),
  ),
]

/** The table gives fields in any order. */
const describeItem = ({ notice: { about, ...which } }: ReplayItem): string => JSON.stringify({ about, ...which })
