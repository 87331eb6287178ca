import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readFromStream } from '../../../../infra/replay/read-from-stream.ts'
import { readStream } from '../../../../infra/replay/stream-records.ts'
import { type StreamsApi, streamsApi, streamsEndpoint } from '../../../../infra/replay/streams-api.ts'
import { isOutboxRecord } from '../../../../infra/stream-filter.ts'

/* The table's stream read once more from its beginning, as DynamoDB gives it out. */

const now = Date.parse('2026-12-01T05:00:00Z')
const record = (
  SequenceNumber: string,
  at = now - 60_000,
  keys = { PK: 'BOOKING#x', SK: 'BOOKING' },
): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber,
    ApproximateCreationDateTime: at / 1000,
    Keys: { PK: { S: keys.PK }, SK: { S: keys.SK } },
    NewImage: { PK: { S: keys.PK }, SK: { S: keys.SK }, account: { S: 'sub-1' } },
  },
})

interface Shard {
  readonly parent?: string
  /** No more records come into it. */
  readonly closed?: boolean
  /** What each read finds; an open shard goes on to find nothing. */
  readonly pages: readonly (readonly DynamoDBRecord[])[]
}

/** A stream that lists its shards two at a time. */
function streamOf(shards: Readonly<Record<string, Shard>>): { api: StreamsApi; reads: string[] } {
  const reads: string[] = []
  const names = Object.keys(shards)
  const answers: Record<string, (input: Record<string, string>) => unknown> = {
    DescribeStream: ({ ExclusiveStartShardId }) => {
      const start = ExclusiveStartShardId ? names.indexOf(ExclusiveStartShardId) + 1 : 0
      const page = names.slice(start, start + 2)
      const Shards = page.map((ShardId) => ({
        ShardId,
        ParentShardId: shards[ShardId]?.parent,
        SequenceNumberRange: {
          StartingSequenceNumber: '1',
          ...(shards[ShardId]?.closed && { EndingSequenceNumber: '9' }),
        },
      }))
      const more = start + 2 < names.length && { LastEvaluatedShardId: page.at(-1) }
      return { StreamDescription: { Shards, ...more } }
    },
    GetShardIterator: ({ ShardId, ShardIteratorType }) => {
      expect(ShardIteratorType).toBe('TRIM_HORIZON')
      return { ShardIterator: `${ShardId} 0` }
    },
    GetRecords: ({ ShardIterator = '' }) => {
      const [name = '', page] = ShardIterator.split(' ')
      const { pages = [], closed } = shards[name] ?? {}
      const next = Number(page) + 1
      reads.push(name)
      const isOver = closed && next >= pages.length
      return { Records: pages[Number(page)] ?? [], ...(!isOver && { NextShardIterator: `${name} ${next}` }) }
    },
  }
  const api = async (verb: string, input: object) => answers[verb]?.(input as Record<string, string>)
  return { api: api as StreamsApi, reads }
}

const sequence = async (api: StreamsApi) => {
  const found: (string | undefined)[] = []
  for await (const one of readStream(api, 'arn', { until: now, pauseMs: 0 })) found.push(one.dynamodb?.SequenceNumber)
  return found
}
const none = (times: number) => Array.from({ length: times }, () => [])

describe('a stream', () => {
  it('is read whole, each shard after its parent, also one whose parent is forgotten', async () => {
    const { api } = streamOf({
      grandchild: { parent: 'child', pages: [[record('5')]] },
      child: { parent: 'parent', closed: true, pages: [[record('3')], [record('4')]] },
      parent: { parent: 'forgotten', closed: true, pages: [[record('1'), record('2')]] },
    })
    expect(await sequence(api)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('is read on over parts without records: one that is closed to its end, an open one until it stays quiet', async () => {
    const { api, reads } = streamOf({
      closed: { closed: true, pages: [...none(50), [record('1')]] },
      open: { pages: [...none(15), [record('2')], ...none(15), [record('3')]] },
    })
    expect(await sequence(api)).toEqual(['1', '2', '3'])
    expect(reads.filter((name) => name === 'open')).toHaveLength(52)
  })

  it('ends where the reader began, so that one who writes into it comes to an end', async () => {
    const { api, reads } = streamOf({
      open: { pages: [[record('1')], [record('2', now + 1000)], [record('3', now + 2000)]] },
    })
    expect(await sequence(api)).toEqual(['1'])
    expect(reads).toHaveLength(2)
  })

  it('is told only what the outbox is fed; what says nothing of what it is about is named', async () => {
    const notice = record('2', undefined, { PK: 'NOTICES#ITEM', SK: 'NOTICE#x' })
    Object.assign(notice.dynamodb?.NewImage ?? {}, { notice: { M: { about: { S: 'item' } } } })
    const slot = record('1', undefined, { PK: 'OFFICE#bsd#2026-12-14', SK: 'SLOT#08:00' })
    const grant = record('3', undefined, { PK: 'STAFF#bsd', SK: 'sub-1#officer' })
    Object.assign(grant.dynamodb?.NewImage ?? {}, { role: { S: 'officer' }, at: { N: '7' } })
    const { api } = streamOf({ open: { pages: [[slot, notice, grant]] } })
    expect(await readFromStream(api, 'arn', { until: now, pauseMs: 0 })).toMatchObject({
      batches: [{ at: '2026-12-01T04:59:00.000Z', items: [{ notice: { about: 'grant', account: 'sub-1' } }] }],
      unreadable: [{ name: 'record 2', problem: expect.stringContaining('NOTICES#ITEM NOTICE#x') }],
    })
  })
})

describe('what the outbox is fed', () => {
  const { NewImage: _, ...erased } = record('1').dynamodb ?? {}
  it.each([
    [true, 'a booking', record('1')],
    [false, 'a booking that was erased', { dynamodb: { ...erased, NewImage: { id: { S: 'x' } } } }],
    [false, 'a booking that was deleted', { dynamodb: erased }],
    [true, 'a notice', record('1', now, { PK: 'NOTICES#x', SK: 'NOTICE#y' })],
    [true, 'an announcement', record('1', now, { PK: 'RELEASES', SK: 'OFFICE#bsd' })],
    [true, 'a right', record('1', now, { PK: 'STAFF#bsd', SK: 'sub-1#officer' })],
    [false, 'a grant', record('1', now, { PK: 'GRANTS#x', SK: 'GRANT#officer#bsd' })],
    [false, 'a slot', record('1', now, { PK: 'OFFICE#bsd#2026-12-14', SK: 'SLOT#08:00' })],
    [false, 'nothing', {}],
  ])('is %s: %s', (isRelayed, _name, one) => {
    expect(isOutboxRecord(one)).toBe(isRelayed)
  })
})

describe('the API of the stream', () => {
  const client = new DynamoDBClient({
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' },
  })
  /** Answers each call with the next of these, or breaks off where the status is 0. */
  async function serviceWith(...answers: readonly (readonly [number, object])[]) {
    const left = [...answers]
    const calls: IncomingMessage['headers'][] = []
    const server = createServer((request, response) => {
      calls.push(request.headers)
      const [status, body] = left.shift() ?? [500, {}]
      if (status === 0) return void request.socket.destroy()
      response.writeHead(status).end(JSON.stringify(body))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    return { api: streamsApi(client, `http://127.0.0.1:${(server.address() as AddressInfo).port}`), calls }
  }

  it('is called with a signature for DynamoDB in its Region, which covers where, what and the session', async () => {
    const { api, calls } = await serviceWith([200, { Records: [] }])
    expect(await api('GetRecords', { ShardIterator: 'x' })).toEqual({ Records: [] })
    expect(calls[0]).toMatchObject({
      'x-amz-target': 'DynamoDBStreams_20120810.GetRecords',
      'x-amz-security-token': 'token',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/ap-southeast-3\/dynamodb\/aws4_request, SignedHeaders=.*host;.*x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
      ),
    })
    expect(streamsEndpoint('ap-southeast-3')).toBe('https://streams.dynamodb.ap-southeast-3.amazonaws.com')
  })

  it('is tried again when it is busy or the connection breaks, and names what does not pass', async () => {
    const { api, calls } = await serviceWith(
      [400, { __type: 'com.amazonaws.dynamodb.v20120810#LimitExceededException' }],
      [500, {}],
      [0, {}],
      [200, { Records: [] }],
      [400, { __type: 'com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException', message: 'x' }],
    )
    expect(await api('GetRecords', {})).toEqual({ Records: [] })
    expect(calls).toHaveLength(4)
    await expect(api('GetRecords', {})).rejects.toThrow('GetRecords: 400 TrimmedDataAccessException')
  })
})
