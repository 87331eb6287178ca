import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { keys, noticePrefix } from '../../lambdas/adapters/dynamodb/table.ts'
import type { AllFunctions } from './all-functions.ts'
import { tableName } from './aws.ts'
import { openStream, type Position } from './streams.ts'

/** Milliseconds between two looks at a quiet stream. */
const period = 500
/** Milliseconds before a batch is handed in again. */
const pause = 1000
/** The cloud's stream forgets after a day; a local engine may not, and its marks of sent mails do. */
const memory = 24 * 60 * 60 * 1000

/**
 * Feeds the function `outbox` from the engine's stream as the cloud does: what somebody is told of, from the beginning of
 * what the stream holds, batch by batch, again when it reports failures. Starting anew repeats no mail, since every one
 * has its mark.
 * @param tell is told in one line when the stream cannot be read
 * @returns a way to stop, which waits for the call under way
 */
export function startOutbox(
  endpoint: string,
  functions: Pick<AllFunctions, 'invoke'>,
  tell: (problem: string) => void,
): () => Promise<void> {
  const stop = new AbortController()
  const stream = openStream(endpoint, tableName)
  const { signal } = stop

  const deliver = async (records: readonly DynamoDBRecord[]) => {
    let left = records
    while (left.length > 0 && !signal.aborted) {
      const { batchItemFailures } = (await functions.invoke('outbox', { Records: left })) as DynamoDBBatchResponse
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      left = left.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
      if (left.length > 0) await pausing(pause, signal)
    }
  }

  const follow = async (start: Position) => {
    for (let position: Position | undefined = start; position && !signal.aborted; ) {
      const { records, next }: Awaited<ReturnType<typeof stream.read>> = await stream.read(position)
      await deliver(records.filter(isTold))
      if (records.length === 0) await pausing(period, signal)
      position = next
    }
  }

  const work = async () => {
    while (!signal.aborted) {
      try {
        await Promise.all((await stream.positions()).map(follow))
      } catch (error) {
        if (!signal.aborted) tell(`The outbox failed: ${(error as Error).message}`)
      }
      await pausing(pause, signal)
    }
  }
  const working = work()
  return async () => {
    stop.abort()
    await working
  }
}

/** As the filters in infra/constructs/outbox.ts. */
const isTold = ({ dynamodb }: DynamoDBRecord): boolean =>
  (dynamodb?.Keys?.SK?.S === keys.booking('').SK ||
    dynamodb?.Keys?.SK?.S?.startsWith(noticePrefix) === true ||
    dynamodb?.Keys?.PK?.S === keys.openings) &&
  Date.now() - (dynamodb.ApproximateCreationDateTime ?? 0) * 1000 < memory

const pausing = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => {})
