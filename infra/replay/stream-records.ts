import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import type { StreamsApi } from './streams-api.ts'

/** A part of a stream; what is in its parent came before. */
interface StreamShard {
  readonly ShardId: string
  readonly ParentShardId?: string
  /** An end has the one that takes no more records. */
  readonly SequenceNumberRange?: { readonly EndingSequenceNumber?: string }
}

/** How a stream is read. */
export interface StreamReadOptions {
  /** Epoch milliseconds: what is written later is left out, so that a reader who writes comes to an end. */
  readonly until: number
  /** Milliseconds between two reads: DynamoDB allows five a second of each shard. */
  readonly pauseMs: number
  /** A local engine gives an end to every shard; its ends are not to be believed. */
  readonly isLocal?: boolean
}

/**
 * Reads in a row that find nothing, after which an open shard is taken as read to its tip. One that finds nothing says little:
 * between records there may be parts with none.
 */
const maxEmptyReads = 20

/** Everything that a stream still holds (a day), each shard after its parent: the changes of an item come in their order. */
export async function* readStream(
  api: StreamsApi,
  StreamArn: string,
  reading: StreamReadOptions,
): AsyncGenerator<DynamoDBRecord> {
  for (const shard of parentsFirst(await listShards(api, StreamArn))) {
    const from = { StreamArn, ShardId: shard.ShardId, ShardIteratorType: 'TRIM_HORIZON' }
    const { ShardIterator } = await api<{ ShardIterator: string }>('GetShardIterator', from)
    yield* readShard(api, shard, ShardIterator, reading)
  }
}

async function listShards(api: StreamsApi, StreamArn: string): Promise<StreamShard[]> {
  const shards: StreamShard[] = []
  let ExclusiveStartShardId: string | undefined
  do {
    const { StreamDescription } = await api<{
      StreamDescription: { Shards?: readonly StreamShard[]; LastEvaluatedShardId?: string }
    }>('DescribeStream', { StreamArn, ExclusiveStartShardId })
    shards.push(...(StreamDescription.Shards ?? []))
    ExclusiveStartShardId = StreamDescription.LastEvaluatedShardId
  } while (ExclusiveStartShardId)
  return shards
}

/** A parent that the stream has forgotten is waited for by nobody. */
function parentsFirst(shards: readonly StreamShard[]): StreamShard[] {
  const named = new Map(shards.map((shard) => [shard.ShardId, shard]))
  const ordered = new Set<StreamShard>()
  const visit = (shard: StreamShard | undefined): void => {
    if (!shard || ordered.has(shard)) return
    visit(named.get(shard.ParentShardId ?? ''))
    ordered.add(shard)
  }
  shards.forEach(visit)
  return [...ordered]
}

async function* readShard(
  api: StreamsApi,
  { SequenceNumberRange }: StreamShard,
  start: string,
  { until, pauseMs, isLocal = false }: StreamReadOptions,
): AsyncGenerator<DynamoDBRecord> {
  const hasEnd = !isLocal && SequenceNumberRange?.EndingSequenceNumber !== undefined
  let iterator: string | undefined = start
  for (let emptyReads = 0; iterator && (hasEnd || emptyReads < maxEmptyReads); await wait(pauseMs)) {
    const page: { Records?: readonly DynamoDBRecord[]; NextShardIterator?: string } = await api('GetRecords', {
      ShardIterator: iterator,
    })
    const { Records = [] } = page
    for (const record of Records) {
      if ((record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000 > until) return
      yield record
    }
    emptyReads = Records.length > 0 ? 0 : emptyReads + 1
    iterator = page.NextShardIterator
  }
}
