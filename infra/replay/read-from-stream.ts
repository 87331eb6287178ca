import { streamRecordOf } from '../../lambdas/adapters/dynamodb/notification/stream-records.ts'
import { isOutboxRecord } from '../stream-filter.ts'
import type { FailedBatch } from './failed-batch.ts'
import type { ReplayQueue } from './replay.ts'
import { NotReplayable, type ReplayItem, replayItemsIn } from './replay-item.ts'
import { readStream, type StreamReadOptions } from './stream-records.ts'
import type { StreamsApi } from './streams-api.ts'

/**
 * Every mail that the table's stream of the last day calls for, told or not, for when a batch was given up and the bucket
 * did not take it: each record as a batch of its own, in the order of the changes, and each mail once, so that running it again
 * does not double what it has put there itself. What was told has its mark.
 */
export async function readFromStream(
  api: StreamsApi,
  streamArn: string,
  reading: StreamReadOptions,
): Promise<ReplayQueue> {
  const batches: FailedBatch[] = []
  const seen = new Set<string>()
  const isNew = ({ key: { PK, SK } }: ReplayItem) => seen.size < seen.add(`${PK} ${SK}`).size
  const unreadable: ReplayQueue['unreadable'][number][] = []
  for await (const one of readStream(api, streamArn, reading)) {
    if (!isOutboxRecord(one)) continue
    const record = streamRecordOf(one)
    const items = itemsOr(record, (problem) => unreadable.push({ name: `record ${record.id}`, problem })).filter(isNew)
    if (items.length === 0) continue
    const at = new Date(record.at).toISOString()
    batches.push({ name: record.id, at, reason: 'in the stream', firstSequenceNumber: record.id, items })
  }
  return { deadLetters: [], batches, unreadable }
}

function itemsOr(record: Parameters<typeof replayItemsIn>[0], onProblem: (problem: string) => void): ReplayItem[] {
  try {
    return replayItemsIn(record)
  } catch (fault) {
    if (!(fault instanceof NotReplayable)) throw fault
    onProblem(fault.message)
    return []
  }
}
