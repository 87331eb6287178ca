import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { inTurns } from '../../lambdas/usecases/in-turns.ts'
import { type Batch, batchOf } from './batch.ts'
import type { Bucket } from './bucket.ts'
import { type DeadLetter, deadLetters, takeOff, tellAgain } from './dead-letters.ts'
import { type Mail, Untellable } from './mail.ts'

/** What could not be told: put aside in the table, or given up into the bucket. A local run has no bucket. */
export interface Piles {
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

/** An object that is no batch, or could not be read, and what is wrong with it. */
interface Unreadable {
  readonly name: string
  readonly problem: string
}

/** Objects read at a time: an outage of half a day may leave one for each record. */
const abreast = 16

/** Looks at both piles, and changes nothing. */
export async function waiting({ table, bucket }: Piles): Promise<Waiting> {
  const letters = await deadLetters(table)
  const found = bucket ? await inTurns(await bucket.list(), abreast, (name) => look(bucket, name)) : []
  return {
    letters,
    batches: found.flatMap((one) => (one && 'mails' in one ? one : [])).sort(byFirst),
    unreadable: found.flatMap((one) => (one && 'problem' in one ? one : [])),
  }
}

async function look(bucket: Bucket, name: string): Promise<Batch | Unreadable | undefined> {
  try {
    const text = await bucket.read(name)
    return text === undefined ? undefined : batchOf(name, text)
  } catch (fault) {
    return { name, problem: problemOf(fault) }
  }
}

/** What was thrown by others is named only: its words may quote what it stumbled over. */
const problemOf = (fault: unknown): string =>
  fault instanceof Untellable ? fault.message : fault instanceof Error ? fault.name : 'unknown'

/** They are numbers of more digits than a number has. */
const byFirst = (one: Batch, other: Batch): number => collator.compare(one.first, other.first)
const collator = new Intl.Collator('en', { numeric: true })

/**
 * Puts what waits into the table's stream, from which the outbox tells what of it still is true, and takes it off its pile. It
 * may be stopped at any step and run again: what was told has its mark. What cannot be read stays where it is.
 * @param put is called after each mail that is in the stream
 */
export async function replay({ table, bucket }: Piles, { letters, batches }: Waiting, put = () => {}): Promise<void> {
  for (const letter of letters) {
    await tellAgain(table, letter)
    await takeOff(table, letter)
    put()
  }
  for (const { name, mails } of batches) {
    for (const mail of mails) {
      await tellAgain(table, mail)
      put()
    }
    await bucket?.remove(name)
  }
}

/** One line for each mail: when it could not be told, why, and which it is, by ids only. */
export const linesOf = ({ letters, batches }: Waiting): string[] => [
  ...letters.map((letter) => `${letter.at}  ${letter.reason}  ${shown(letter)}`),
  ...batches.flatMap(({ at, why, mails }) =>
    (mails.length > 0 ? mails.map(shown) : ['nothing to tell']).map((mail) => `${at}  ${why}  ${mail}`),
  ),
]

/** The table gives fields in any order. */
const shown = ({ notice: { about, ...which } }: Mail): string => JSON.stringify({ about, ...which })
