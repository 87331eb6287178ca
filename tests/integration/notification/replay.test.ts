import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { localTableName as localTable } from '../../../infra/local/aws/endpoints.ts'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { type Bookmarks, openStream } from '../../../infra/local/event-sources/streams.ts'
import type { FailedBatchBucket } from '../../../infra/replay/failed-batch-bucket.ts'
import { readFromStream } from '../../../infra/replay/read-from-stream.ts'
import { type ReplaySources, readReplayQueue, replay } from '../../../infra/replay/replay.ts'
import { streamsApi } from '../../../infra/replay/streams-api.ts'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoDeadLetters, dynamoNotices } from '../../../lambdas/adapters/dynamodb/notification/notices.ts'
import { dynamoSentMarks } from '../../../lambdas/adapters/dynamodb/notification/sent-marks.ts'
import { dynamoCurrentEvent, streamRecordOf } from '../../../lambdas/adapters/dynamodb/notification/stream-records.ts'
import { dynamoSavedPeople } from '../../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { bookSlot } from '../../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../../lambdas/usecases/booking/cancel-booking.ts'
import { rescheduleBooking } from '../../../lambdas/usecases/booking/reschedule-booking.ts'
import { dispatchBatch } from '../../../lambdas/usecases/notification/dispatch-batch.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { startObjectStore } from '../../support/aws/object-store.ts'
import { monday, noon, officesOf, tangerang } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { createInMemoryOutbox } from '../../support/test-bed/in-memory-outbox.ts'
import { plainVault } from '../../support/test-bed/test-bed.ts'

/* What could not be told, told by the command: on the real engine, from its own stream, by the outbox's own relay. */

let engine: Awaited<ReturnType<typeof startScratchEngine>>
let table: Table
let inMemoryOutbox: ReturnType<typeof createInMemoryOutbox>
let seen: Bookmarks = {}
/** What the bucket holds. */
const objects = new Map<string, string>()
/** Never the same twice, as marks are made of it. */
const clock = { at: noon, now: () => ++clock.at }

beforeAll(async () => {
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('replay')
  await ensureTable(table.client, table.name)
  for (const slot of [monday, { ...monday, time: '09:00' }])
    await put({ ...keys.slot(slot), quota: 90, remaining: 90, claims: {}, opensAt: 0 })
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
})
beforeEach(async () => {
  inMemoryOutbox = createInMemoryOutbox()
  objects.clear()
  await newRecords()
})

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }))

let number = 0
/** Somebody with an account of that name, who books for one. */
function applicantNamed(username: string) {
  const offices = officesOf([tangerang])
  const [ledger, bookings, people] = [dynamoLedger(table), dynamoBookings(table), dynamoSavedPeople(table)]
  const deps = { offices, ledger, bookings, people, vault: plainVault, clock }
  const call = { locale: 'id', by: { id: username, username } } as const
  let id = ''
  return {
    async book() {
      const wish = { ...monday, idempotencyKey: `key-of-${username}`, applicants: [person(number++)] }
      const booked = await bookSlot(deps)(wish, call)
      if ('refused' in booked) throw new Error(booked.refused)
      id = booked.id
    },
    async move(time: string) {
      expect(await rescheduleBooking(deps)({ id, date: monday.date, time }, call)).toMatchObject({ time })
    },
    async cancel() {
      expect(await cancelBooking(deps)({ id }, call)).toMatchObject({ status: 'CANCELLED' })
    },
  }
}

/** What the stream has brought since it was asked last. */
async function newRecords(): Promise<DynamoDBRecord[]> {
  const stream = openStream(engine.endpoint, table.name)
  const found: DynamoDBRecord[] = []
  for (const start of await stream.positions(seen))
    for (let at: typeof start | undefined = start; at; ) {
      const { records, next }: Awaited<ReturnType<typeof stream.read>> = await stream.read(at)
      const last = records.at(-1)?.dynamodb?.SequenceNumber
      if (!last) break
      found.push(...records)
      seen = { ...seen, [at.shard]: last }
      at = next
    }
  return found
}

/** The outbox works on these, and on what comes of them, until the stream is quiet. */
async function runOutbox(records?: readonly DynamoDBRecord[]): Promise<void> {
  const deps = {
    ...inMemoryOutbox.deps,
    bookings: dynamoBookings(table),
    notices: dynamoNotices(table, clock),
    currentEvent: dynamoCurrentEvent(table),
    deadLetters: dynamoDeadLetters(table, clock),
    marks: dynamoSentMarks(table, clock),
  }
  for (let batch = records ?? (await newRecords()); batch.length > 0; batch = await newRecords()) {
    const time = { until: inMemoryOutbox.clock.now() + 60_000, reserve: 1000 }
    expect((await dispatchBatch(deps, batch.map(streamRecordOf), time)).retryIds).toEqual([])
  }
}

/** As Lambda writes a batch that it gives up. */
function addFailedBatch(name: string, Records: readonly DynamoDBRecord[]): void {
  const object = {
    requestContext: { condition: 'RecordAgeExceeded', approximateInvokeCount: 12 },
    responseContext: { statusCode: 200, executedVersion: '7', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: '2026-12-01T17:13:49.717Z',
    payload: JSON.stringify({ Records }),
  }
  objects.set(name, JSON.stringify(object))
}

const bucket: FailedBatchBucket = {
  list: async () => [...objects.keys()].sort(),
  read: async (name) => objects.get(name),
  remove: async (name) => void objects.delete(name),
}

class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The same piles, for a command that is killed as soon as its n-th step is done: before it knows that it is. */
function sourcesKilledAfter(steps: number): ReplaySources {
  let done = 0
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (done >= steps) throw new Stopped()
    const result = await work()
    if (++done === steps) throw new Stopped()
    return result
  }
  const send = ((command: PutCommand) => step(() => table.client.send(command))) as Table['client']['send']
  return {
    table: { ...table, client: Object.assign(Object.create(table.client), { send }) },
    bucket: {
      list: () => step(() => bucket.list()),
      read: (name) => step(() => bucket.read(name)),
      remove: (name) => step(() => bucket.remove(name)),
    },
  }
}

async function runReplay(sources: ReplaySources): Promise<void> {
  const found = await readReplayQueue(sources)
  // A command that was killed while it read an object takes that for its fault; but it is dead.
  if (found.unreadable.some(({ problem }) => problem === 'Stopped')) throw new Stopped()
  await replay(sources, found)
}
/** Who was told what, person by person: to each in the order of the mails. Different people are told side by side. */
const mails = (sent = inMemoryOutbox.sent) =>
  sent
    .map(({ to, subject }) => `${to.replace('@contoh.id', '')}: ${subject}`)
    .sort((one, other) => one.slice(0, 3).localeCompare(other.slice(0, 3)))
const readDeadLetters = async () => (await readReplayQueue({ table })).deadLetters

describe('an outage of half a day', () => {
  it('is made good by the command, killed at whatever step and run again: each mail once, and only what still is so', async () => {
    const [siti, ani, budi, cici, dodi, eka] = ['siti', 'ani', 'budi', 'cici', 'dodi', 'eka'].map(applicantNamed)
    await siti?.book()
    const delivered = await newRecords()
    await runOutbox(delivered)
    await ani?.book()
    await budi?.book()
    await budi?.move('09:00')
    await cici?.book()
    await cici?.cancel()
    await dodi?.book()
    await eka?.book()
    await eka?.move('09:00')
    const tomorrow = { ...keys.noticeOfGrant('x', { scope: 'bsd', role: 'officer', occasion: 'given', at: 1 }) }
    await put({ ...tomorrow, notice: { about: 'tomorrow' } })
    const undelivered = await newRecords()
    // Cut in two where budi moves, the later half first by name; what went out before the crash is among them.
    const half = undelivered.findIndex(({ dynamodb }) => dynamodb?.OldImage?.SK?.S === keys.booking('').SK)
    addFailedBatch('aws/lambda/b/later', undelivered.slice(half))
    addFailedBatch('aws/lambda/c/earlier', [...delivered, ...undelivered.slice(0, half)])
    objects.set('notes.txt', 'Dewi')
    // Afterwards the outbox works again.
    await dodi?.cancel()
    await eka?.move('08:00')
    await runOutbox()
    expect(mails()).toEqual([
      expect.stringMatching(/^dodi: .*dibatalkan/),
      expect.stringMatching(/^eka: .*pindah ke .*08\.00/),
      expect.stringContaining('siti: Jadwal antrian paspor Anda'),
    ])
    const before = inMemoryOutbox.sent.length

    let steps = 0
    for (let killed = true; killed; ) {
      killed = await runReplay(sourcesKilledAfter(++steps)).then(
        () => false,
        (fault) => {
          if (!(fault instanceof Stopped)) throw fault
          return true
        },
      )
      await runOutbox()
    }
    // Reading both piles, and writing what is in them: it was killed at each.
    expect(steps).toBeGreaterThan(12)
    expect([...objects.keys()]).toEqual(['notes.txt'])
    expect(mails(inMemoryOutbox.sent.slice(before))).toEqual([
      expect.stringContaining('ani: Jadwal antrian paspor Anda'),
      expect.stringMatching(/^budi: Jadwal antrian paspor Anda: /),
      expect.stringMatching(/^budi: .*pindah ke .*09\.00/),
      expect.stringMatching(/^cici: .*dibatalkan/),
      expect.stringMatching(/^eka: Jadwal antrian paspor Anda: /),
    ])
    // Where it stood, only the records knew.
    expect(inMemoryOutbox.sent.findLast(({ subject }) => subject.includes('pindah ke'))?.text).toContain('08.00')
    // What nobody can read waits with its reason.
    expect(await readDeadLetters()).toMatchObject([
      { reason: 'UnreadableNotice', notice: { about: 'item', item: tomorrow } },
    ])
  })
})

describe('what was put aside', () => {
  const notice = { about: 'booking', booking: 'x', kind: 'booked', mark: 'booked#1' } as const
  const keep = (at: number) => dynamoDeadLetters(table, { now: () => at }).put(notice, 'MessageRejected')
  beforeEach(async () => {
    await runReplay({ table })
    await newRecords()
  })

  it('waits with its reason, and is put into the stream once more, as often as it takes', async () => {
    await dynamoNotices(table, clock).put([notice])
    for (const time of [noon, noon + 1]) {
      await keep(time)
      expect(await readDeadLetters()).toMatchObject([{ reason: 'MessageRejected', notice }])
      await newRecords()
      await runReplay({ table })
      expect(await readDeadLetters()).toEqual([])
      const [again] = await newRecords()
      expect(again && streamRecordOf(again).readEvent()).toEqual({ kind: 'notice', notice })
      // DynamoDB makes no record of what is written over by the very same.
      expect(again?.dynamodb?.NewImage).not.toEqual(again?.dynamodb?.OldImage)
    }
  })

  it('and failed again before it was taken off the pile stays there', async () => {
    await keep(noon)
    const found = await readReplayQueue({ table })
    await keep(noon + 1000)
    await replay({ table }, found)
    expect(await readDeadLetters()).toMatchObject([{ at: new Date(noon + 1000).toISOString() }])
  })
})

describe('an object that cannot be read', () => {
  it('is named with its fault, and holds up no other', async () => {
    await applicantNamed('hadi').book()
    addFailedBatch('aws/lambda/a/1', await newRecords())
    objects.set('aws/lambda/a/0', 'locked')
    const denied = Object.assign(new Error('not you'), { name: 'AccessDenied' })
    const locked: FailedBatchBucket = {
      ...bucket,
      read: async (name) => {
        if (name === 'aws/lambda/a/0') throw denied
        return bucket.read(name)
      },
    }
    const found = await readReplayQueue({ table, bucket: locked })
    expect(found.unreadable).toEqual([{ name: 'aws/lambda/a/0', problem: 'AccessDenied' }])
    await replay({ table, bucket: locked }, found)
    await runOutbox()
    expect(mails()).toEqual([expect.stringMatching(/^hadi: Jadwal/)])
    expect([...objects.keys()]).toEqual(['aws/lambda/a/0'])
  })
})

describe('what the bucket did not take either', () => {
  const read = (until = Date.now()) =>
    readFromStream(streamsApi(table.client, engine.endpoint), streamArn, { until, pauseMs: 0, isLocal: true })
  let streamArn: string
  beforeAll(async () => {
    const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.name }))
    streamArn = Table?.LatestStreamArn ?? ''
  })

  it('is told from the table’s stream: what was told is not repeated, and of a day only what still is so', async () => {
    const [indra, joko, kiki] = ['indra', 'joko', 'kiki'].map(applicantNamed)
    await indra?.book()
    await runOutbox()
    // Lost: nobody works on these.
    await joko?.book()
    await joko?.move('09:00')
    await kiki?.book()
    await kiki?.cancel()
    await newRecords()
    const sent = inMemoryOutbox.sent.length

    for (let n = 0; n < 2; n++) {
      const found = await read()
      expect(found).toMatchObject({ deadLetters: [], unreadable: [] })
      expect(JSON.stringify(found)).not.toMatch(/Pemohon|SLOT#/)
      await replay({ table }, found)
      await runOutbox()
    }
    expect(mails(inMemoryOutbox.sent.slice(sent)).filter((mail) => /^(indra|joko|kiki)/.test(mail))).toEqual([
      expect.stringMatching(/^joko: Jadwal/),
      expect.stringMatching(/^joko: .*pindah ke .*09\.00/),
      expect.stringMatching(/^kiki: .*dibatalkan/),
    ])
  })

  it('is looked for up to the moment at which the command began', async () => {
    expect((await read(0)).batches).toEqual([])
  })
})

describe('npm run replay -- local', () => {
  const notice = { about: 'booking', booking: 'x', kind: 'booked', mark: 'booked#1' } as const
  const local = (...options: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((done) =>
      execFile(
        process.execPath,
        [resolve('infra/cli/replay.ts'), 'local', ...options],
        { cwd: tmpdir(), env: { PATH: process.env.PATH, HOME: tmpdir(), DYNAMODB_ENDPOINT: engine.endpoint } },
        (fault, stdout, stderr) => done({ code: fault?.code ?? 0, stdout, stderr }),
      ),
    )

  it('needs nothing but the database, and puts a day of the stream into it once more', async () => {
    const own = { client: table.client, name: localTable }
    await ensureTable(own.client, own.name)
    const notices = Array.from({ length: 101 }, (_, nth) => ({ ...notice, booking: `b${nth}` }))
    await dynamoNotices(own, clock).put(notices)
    const listed = await local('--list')
    expect(listed).toEqual({ code: 0, stderr: '', stdout: `table ${localTable}\n0 put aside, 0 batches given up\n` })
    const delivered = await local('--from-stream')
    expect(delivered).toMatchObject({ code: 0, stderr: '' })
    expect(delivered.stdout).toMatch(
      /in the stream {2}\{"about":"booking".*\n100 of 101\n101 mails in the stream, told or not: put into the stream again\n$/,
    )
    expect((await local('--from-stream', '--list')).stdout).toMatch(/\n101 mails in the stream, told or not\n$/)
  })
})

describe('npm run replay', () => {
  it('lists both piles by ids and reasons, tells them, and keeps and names what it cannot read', async () => {
    const store = await startObjectStore(objects, '000000000000')
    /** From a folder without a deployment. */
    const command = (...options: string[]) =>
      new Promise<{ code: unknown; stdout: string; stderr: string }>((done) =>
        execFile(
          process.execPath,
          [resolve('infra/cli/replay.ts'), 'dev', ...options],
          {
            cwd: tmpdir(),
            env: {
              PATH: process.env.PATH,
              AWS_ACCESS_KEY_ID: 'local',
              AWS_SECRET_ACCESS_KEY: 'local',
              AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
              AWS_ENDPOINT_URL_S3: store.endpoint,
              TABLE_NAME: table.name,
              FAILED_BATCHES_BUCKET: 'given-up',
            },
          },
          (fault, stdout, stderr) => done({ code: fault?.code ?? 0, stdout, stderr }),
        ),
      )
    await runReplay({ table })
    await newRecords()
    await applicantNamed('fitri').book()
    addFailedBatch('aws/lambda/a/1', await newRecords())
    await applicantNamed('gita').book()
    addFailedBatch('aws/lambda/a/2', await newRecords())
    objects.set('aws/lambda/a/3', '{"name":"Dewi"}')
    await dynamoDeadLetters(table, clock).put({ about: 'item', item: { PK: 'NOTICES#y', SK: 'NOTICE#z' } }, 'Bad')
    const wrong =
      'Cannot be told, and is kept: aws/lambda/a/3 (the object is no record of a failed call: requestContext, timestamp, payload)\n'

    const listed = await command('--list')
    expect(listed).toMatchObject({ code: 1, stderr: wrong })
    expect(listed.stdout).toMatch(/^table replay, bucket given-up\n/)
    expect(listed.stdout).toMatch(/05:00:\d\d\.\d+Z {2}Bad {2}\{"about":"item",.*"NOTICE#z"/)
    expect(listed.stdout.match(/T17:13:49\.717Z {2}RecordAgeExceeded after 12 calls, Unhandled {2}\{/g)).toHaveLength(2)
    expect(listed.stdout).toMatch(/1 put aside, 2 batches given up\n$/)
    expect(listed.stdout).not.toMatch(/Pemohon|nik|Dewi/i)
    expect([objects.size, (await newRecords()).length]).toEqual([3, 1])

    objects.delete('aws/lambda/a/3')
    expect(await command()).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/2 batches given up: put into the stream again\n$/),
    })
    expect(objects.size).toBe(0)
    await runOutbox()
    expect(mails()).toEqual([expect.stringMatching(/^fitri: Jadwal/), expect.stringMatching(/^gita: Jadwal/)])
    await store.stop()
  })
})
