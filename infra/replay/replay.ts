import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { inTurns } from '../../lambdas/usecases/in-turns.ts'
import type { Notice } from '../../lambdas/usecases/notices.ts'
import { type Batch, batchOf, UnreadableBatch } from './batch.ts'
import type { Bucket } from './bucket.ts'
import { type DeadLetter, deadLetters, takeOff, tellAgain } from './dead-letters.ts'

/** Where what could not be told waits: put aside in the table, or given up into the bucket. A local run has no bucket. */
export interface Places {
  readonly table: Table
  readonly bucket?: Bucket | undefined
}

/** What waits there. */
export interface Waiting {
  readonly letters: readonly DeadLetter[]
  /** In the order of the changes in them. */
  readonly batches: readonly Batch[]
  readonly unreadable: readonly Unreadable[]
}

/** An object that is no batch, and what is wrong with it. */
interface Unreadable {
  readonly name: string
  readonly problem: string
}

/** Objects read at a time: an outage of half a day may leave one for each record. */
const abreast = 16

/** Looks at both piles, and changes nothing. */
export async function waiting({ table, bucket }: Places): Promise<Waiting> {
  const letters = await deadLetters(table)
  const found = bucket ? await inTurns(await bucket.list(), abreast, (name) => look(bucket, name)) : []
  return {
    letters,
    batches: found.flatMap((one) => (one && 'notices' in one ? one : [])).sort(byFirst),
    unreadable: found.flatMap((one) => (one && 'problem' in one ? one : [])),
  }
}

async function look(bucket: Bucket, name: string): Promise<Batch | Unreadable | undefined> {
  const text = await bucket.read(name)
  try {
    return text === undefined ? undefined : batchOf(name, text)
  } catch (fault) {
    if (!(fault instanceof UnreadableBatch)) throw fault
    return { name, problem: fault.message }
  }
}

/** They are numbers of more digits than a number has. */
const byFirst = (one: Batch, other: Batch): number => one.first.localeCompare(other.first, 'en', { numeric: true })

/**
 * Puts what waits into the table's stream, from which the outbox tells what of it still is true, and takes it off its pile. It
 * may be stopped at any step and run again: what was told has its mark. What cannot be read stays where it is.
 */
export async function replay({ table, bucket }: Places, { letters, batches }: Waiting): Promise<void> {
  for (const letter of letters) {
    await tellAgain(table, letter.notice, letter.key)
    await takeOff(table, letter)
  }
  for (const { name, notices } of batches) {
    for (const notice of notices) await tellAgain(table, notice)
    await bucket?.remove(name)
  }
}

/** One line for each mail: when it could not be told, why, and which it is, by ids only. */
export const linesOf = ({ letters, batches }: Waiting): string[] => [
  ...letters.map(({ at, reason, notice }) => `${at}  ${reason}  ${shown(notice)}`),
  ...batches.flatMap(({ at, why, notices }) =>
    (notices.length > 0 ? notices.map(shown) : ['nothing to tell']).map((mail) => `${at}  ${why}  ${mail}`),
  ),
]

/** The table gives fields in any order. */
const shown = ({ about, ...which }: Notice): string => JSON.stringify({ about, ...which })
