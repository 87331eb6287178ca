import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { startOutboxFeed } from '../../../../../infra/local/event-sources/outbox.ts'
import { keys } from '../../../../../lambdas/adapters/dynamodb/core/table.ts'

const arn = 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/antrian/stream/2026-11-22'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'antrian-outbox-'))
  file = join(folder, 'outbox.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A stream with one booking in each shard, whose sequence number is the shard's id and 1; that of `erased` has no account. */
async function engineWith(shards: readonly string[]): Promise<string> {
  const { PK, SK } = keys.booking('b')
  const bookingOf = (shard: string): DynamoDBRecord => ({
    dynamodb: {
      SequenceNumber: `${shard}1`,
      Keys: { PK: { S: PK }, SK: { S: SK } },
      NewImage: shard === 'erased' ? {} : { account: { S: 'somebody' } },
      ApproximateCreationDateTime: Date.now() / 1000,
    },
  })
  const verbs: Record<string, (input: Record<string, string>) => unknown> = {
    ListStreams: () => ({ Streams: [{ StreamArn: arn }] }),
    DescribeStream: () => ({ StreamDescription: { Shards: shards.map((ShardId) => ({ ShardId })) } }),
    GetShardIterator: ({ ShardId, SequenceNumber }) => ({ ShardIterator: SequenceNumber ? 'end' : ShardId }),
    GetRecords: ({ ShardIterator = '' }) => ({
      Records: ShardIterator === 'end' ? [] : [bookingOf(ShardIterator)],
      NextShardIterator: 'end',
    }),
  }
  const server = createServer(async (request, response) => {
    const [, verb = ''] = String(request.headers['x-amz-target']).split('.')
    response.end(JSON.stringify(verbs[verb]?.((await json(request)) as Record<string, string>)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Runs the outbox until the test ends. */
function run(endpoint: string, called: (record: string) => Promise<void>): string[] {
  const problems: string[] = []
  const invoke = async (_name: string, event: unknown) => {
    const { Records } = event as DynamoDBStreamEvent
    for (const { dynamodb } of Records) await called(dynamodb?.SequenceNumber ?? '')
    return { batchItemFailures: [] }
  }
  const outbox = startOutboxFeed(endpoint, { functions: { invoke }, file, tell: (problem) => problems.push(problem) })
  onTestFinished(outbox.stop)
  return problems
}

test('a shard whose call fails ends the round of all: no other is followed twice at a time', async () => {
  const endpoint = await engineWith(['a', 'b'])
  const calls: string[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const problems = run(endpoint, async (record) => {
    calls.push(record)
    if (record === 'a1' && calls.filter((one) => one === 'a1').length === 1) throw new Error('outbox crashed')
    if (record !== 'b1') return
    mostAtOnce = Math.max(mostAtOnce, ++atOnce)
    // Longer than the pause before the next round.
    await wait(1500)
    atOnce--
  })
  await expect.poll(() => calls.filter((one) => one === 'a1').length).toBe(2)
  await wait(100)
  expect(mostAtOnce).toBe(1)
  expect(problems).toEqual(['The outbox failed: outbox crashed'])
})

test('goes on behind the bookmark of this very stream, and takes none of another one’s', async () => {
  const endpoint = await engineWith(['a', 'b'])
  await writeFile(file, JSON.stringify({ a: 'a1', [`${arn}-before/a`]: 'a1', [`${arn}/b`]: 'b1' }))
  const calls: string[] = []
  run(endpoint, async (record) => {
    calls.push(record)
  })
  await expect.poll(async () => JSON.parse(await readFile(file, 'utf8'))[`${arn}/a`]).toBe('a1')
  expect(calls).toEqual(['a1'])
})

test('passes over the erasure of a booking, which nobody is told of', async () => {
  const endpoint = await engineWith(['erased', 'a'])
  const calls: string[] = []
  run(endpoint, async (record) => {
    calls.push(record)
  })
  const bookmarks = { [`${arn}/erased`]: 'erased1', [`${arn}/a`]: 'a1' }
  await expect.poll(async () => JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))).toEqual(bookmarks)
  expect(calls).toEqual(['a1'])
})
