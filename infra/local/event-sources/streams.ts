import type { DynamoDBRecord } from 'aws-lambda'
import { localCredentials, localRegion } from '../aws/endpoints.ts'
import { clockAhead } from '../run/run-clock.ts'

/** Where a reader of a shard stands. */
export interface StreamPosition {
  /** Its stream's ARN and its id: another database calls its shards the same. */
  readonly shard: string
  readonly iterator: string
}
/** Shard → sequence number of the last record that has been worked on. */
export type Bookmarks = Readonly<Record<string, string>>

/** The stream of a table on a local engine: the DynamoDB Streams API, without a client of its own for four verbs. */
export function openStream(endpoint: string, tableName: string) {
  return {
    /** Behind the bookmark of each shard; without one, the beginning of what the engine still has. */
    async positions(bookmarks: Bookmarks): Promise<StreamPosition[]> {
      const { Streams = [] } = await call<{ Streams?: { StreamArn: string }[] }>(endpoint, 'ListStreams', {
        TableName: tableName,
      })
      const positions: StreamPosition[] = []
      for (const { StreamArn } of Streams) {
        const { StreamDescription } = await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>(
          endpoint,
          'DescribeStream',
          { StreamArn },
        )
        for (const { ShardId } of StreamDescription.Shards) {
          const shard = `${StreamArn}/${ShardId}`
          const SequenceNumber = bookmarks[shard]
          const { ShardIterator } = await call<{ ShardIterator: string }>(endpoint, 'GetShardIterator', {
            StreamArn,
            ShardId,
            ...(SequenceNumber
              ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
              : { ShardIteratorType: 'TRIM_HORIZON' }),
          })
          positions.push({ shard, iterator: ShardIterator })
        }
      }
      return positions
    },

    /** The next records; without `next` the shard has ended. */
    async read({ shard, iterator }: StreamPosition): Promise<{ records: DynamoDBRecord[]; next?: StreamPosition }> {
      const { Records = [], NextShardIterator } = await call<{
        Records?: DynamoDBRecord[]
        NextShardIterator?: string
      }>(endpoint, 'GetRecords', { ShardIterator: iterator, Limit: 100 })
      return {
        records: Records.map(byRunClock),
        ...(NextShardIterator && { next: { shard, iterator: NextShardIterator } }),
      }
    },
  }
}

/** The engine stamps its records by the system's clock. */
const byRunClock = ({ dynamodb, ...record }: DynamoDBRecord): DynamoDBRecord => ({
  ...record,
  dynamodb: {
    ...dynamodb,
    ...(dynamodb?.ApproximateCreationDateTime !== undefined && {
      ApproximateCreationDateTime: dynamodb.ApproximateCreationDateTime + clockAhead() / 1000,
    }),
  },
})

/** Signed in form only: local engines look for a signature and check none. */
async function call<Output>(endpoint: string, verb: string, input: object): Promise<Output> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${verb}`,
      'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
      authorization: `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/20260101/${localRegion}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`,
    },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${verb} answered ${response.status}`)
  return (await response.json()) as Output
}
