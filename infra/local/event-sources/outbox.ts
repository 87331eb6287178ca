import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { isOutboxRecord } from '../../stream-filter.ts'
import { localTableName } from '../aws/endpoints.ts'
import type { AllFunctions } from '../lambda/all-functions.ts'
import { type Bookmarks, openStream, type StreamPosition } from './streams.ts'

/** Milliseconds between two looks at a quiet stream. */
const pollingIntervalMs = 500
/** Milliseconds before a batch is handed in again. */
const retryPauseMs = 1000
/** The cloud's stream forgets after a day; a local engine may not, and its marks of sent mails do. */
const maxRecordAgeMs = 24 * 60 * 60 * 1000

interface RunningOutbox {
  /** Whether the stream had nothing new at the last two looks: everything that is due has been handed to the function. */
  isAtRest(): boolean
  /** Waits for the call under way. */
  stop(): Promise<void>
}

/**
 * Feeds the function `outbox` from the engine's stream as the cloud does: what somebody is told of, batch by batch, again
 * when it reports failures. How far it has come is kept; what was delivered just before a crash is delivered again, which
 * repeats no mail, since every one has its mark.
 * @param file keeps the bookmarks between runs
 * @param tell is told in one line when the stream cannot be read
 */
export function startOutboxFeed(
  endpoint: string,
  {
    functions,
    file,
    tell: onProblem,
  }: { functions: Pick<AllFunctions, 'invoke'>; file: string; tell: (problem: string) => void },
): RunningOutbox {
  const stop = new AbortController()
  let quietLooks = 0
  let bookmarks = readBookmarks(file)
  const stream = openStream(endpoint, localTableName)
  const { signal } = stop

  const deliver = async (records: readonly DynamoDBRecord[], round: AbortSignal) => {
    let remaining = records
    while (remaining.length > 0 && !round.aborted) {
      const { batchItemFailures } = (await functions.invoke('outbox', { Records: remaining })) as DynamoDBBatchResponse
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      remaining = remaining.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
      if (remaining.length > 0) await pauseUnlessAborted(retryPauseMs, round)
    }
  }

  const follow = async (start: StreamPosition, round: AbortSignal) => {
    for (let position: StreamPosition | undefined = start; position && !round.aborted; ) {
      const { records, next }: Awaited<ReturnType<typeof stream.read>> = await stream.read(position)
      await deliver(
        records.filter((record) => isOutboxRecord(record) && isRecent(record)),
        round,
      )
      if (round.aborted) return
      quietLooks = records.length > 0 ? 0 : quietLooks + 1
      const last = records.at(-1)?.dynamodb?.SequenceNumber
      if (last) {
        bookmarks = { ...bookmarks, [position.shard]: last }
        writeFileSync(file, JSON.stringify(bookmarks))
      } else await pauseUnlessAborted(pollingIntervalMs, round)
      position = next
    }
  }

  /** Follows every shard. One that fails ends the round of all, so that the next round follows none beside this one. */
  const followAll = async () => {
    const failed = new AbortController()
    const round = AbortSignal.any([signal, failed.signal])
    const followed = (await stream.positions(bookmarks)).map((position) =>
      follow(position, round).catch((error) => {
        failed.abort(error)
        throw error
      }),
    )
    await Promise.allSettled(followed)
    failed.signal.throwIfAborted()
  }

  const work = async () => {
    while (!signal.aborted) {
      try {
        await followAll()
      } catch (error) {
        if (!signal.aborted) onProblem(`The outbox failed: ${(error as Error).message}`)
      }
      await pauseUnlessAborted(retryPauseMs, signal)
    }
  }
  const working = work()
  return {
    isAtRest: () => quietLooks >= 2,
    async stop() {
      stop.abort()
      await working
    },
  }
}

/** None, also when the file was cut short: then everything is delivered again. */
function readBookmarks(file: string): Bookmarks {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const isRecent = ({ dynamodb }: DynamoDBRecord): boolean =>
  Date.now() - (dynamodb?.ApproximateCreationDateTime ?? 0) * 1000 < maxRecordAgeMs

const pauseUnlessAborted = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => {})
