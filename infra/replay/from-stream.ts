import { recordOf } from '../../lambdas/adapters/dynamodb/news.ts'
import { isTold } from '../feed.ts'
import type { Batch } from './batch.ts'
import { type Mail, mailsIn, Untellable } from './mail.ts'
import type { Waiting } from './replay.ts'
import { type Reading, recordsOf } from './stream.ts'
import type { StreamsApi } from './streams-api.ts'

/**
 * Every mail that the table's stream of the last day calls for, told or not, for when a batch was given up and the bucket
 * did not take it: each record as a batch of its own, in the order of the changes, and each mail once, so that running it again
 * does not double what it has put there itself. What was told has its mark.
 */
export async function inStream(api: StreamsApi, streamArn: string, reading: Reading): Promise<Waiting> {
  const batches: Batch[] = []
  const seen = new Set<string>()
  const isNew = ({ key: { PK, SK } }: Mail) => seen.size < seen.add(`${PK} ${SK}`).size
  const unreadable: Waiting['unreadable'][number][] = []
  for await (const one of recordsOf(api, streamArn, reading)) {
    if (!isTold(one)) continue
    const record = recordOf(one)
    const mails = mailsOr(record, (problem) => unreadable.push({ name: `record ${record.id}`, problem })).filter(isNew)
    if (mails.length === 0) continue
    const at = new Date(record.at).toISOString()
    batches.push({ name: record.id, at, why: 'in the stream', first: record.id, mails })
  }
  return { letters: [], batches, unreadable }
}

function mailsOr(record: Parameters<typeof mailsIn>[0], tell: (problem: string) => void): Mail[] {
  try {
    return mailsIn(record)
  } catch (fault) {
    if (!(fault instanceof Untellable)) throw fault
    tell(fault.message)
    return []
  }
}
