import type { DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod'
import { streamRecordOf } from '../../lambdas/adapters/dynamodb/notification/stream-records.ts'
import { NotReplayable, type ReplayItem, replayItemsIn } from './replay-item.ts'

/** A batch of the table's stream that Lambda gave up. */
export interface FailedBatch {
  /** Name of its object in the bucket. */
  readonly name: string
  /** When Lambda gave it up: ISO 8601, UTC. */
  readonly at: string
  /** What Lambda knows of it, e.g. `RecordAgeExceeded after 433 calls, Unhandled`. */
  readonly reason: string
  /** Sequence number of its first record: it grows along the changes of an item. */
  readonly firstSequenceNumber: string
  /** Every mail that its records call for, in their order. */
  readonly items: readonly ReplayItem[]
}

/** What Lambda writes of an invocation (Lambda developer guide, "Retain discarded records for a DynamoDB event source"). */
const invocation = z.object({
  requestContext: z.object({ condition: z.string(), approximateInvokeCount: z.number().optional() }),
  /** Missing when the function was never reached. */
  responseContext: z.object({ functionError: z.string().nullish() }).nullish(),
  timestamp: z.string(),
  /** What the function was called with, as text. */
  payload: z.string(),
})

const attribute = z.object({ S: z.string() })

/** A record whose item is known; what is in it, the relay reads. */
const streamEvent = z.object({
  Records: z
    .array(
      z.looseObject({
        dynamodb: z.looseObject({ SequenceNumber: z.string(), Keys: z.looseObject({ PK: attribute, SK: attribute }) }),
      }),
    )
    .min(1),
})

/**
 * Reads a batch by the relay's own code, so that it tells what the outbox would have told.
 * @throws Untellable when it is none, or one of its notices says nothing of what it is about
 */
export function failedBatchOf(name: string, text: string): FailedBatch {
  const { requestContext, responseContext, timestamp, payload } = parseJson(invocation, text, 'the object')
  const { condition, approximateInvokeCount: calls } = requestContext
  const reasons = [
    calls === undefined ? condition : `${condition} after ${calls} calls`,
    responseContext?.functionError ?? [],
  ].flat()
  const { Records } = parseJson(streamEvent, payload, 'its payload') as DynamoDBStreamEvent
  return {
    name,
    at: timestamp,
    reason: reasons.join(', '),
    firstSequenceNumber: Records[0]?.dynamodb?.SequenceNumber ?? '',
    items: Records.map(streamRecordOf).flatMap(replayItemsIn),
  }
}

/** Names the fields that are wrong, never what is in them. */
function parseJson<T>(schema: z.ZodType<T>, text: string, what: string): T {
  const read = schema.safeParse(jsonIn(text, what))
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path }) => path.join('.') || 'all of it')
  throw new NotReplayable(`${what} is no record of a failed call: ${[...new Set(wrong)].join(', ')}`)
}

function jsonIn(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotReplayable(`${what} is no JSON`)
  }
}
