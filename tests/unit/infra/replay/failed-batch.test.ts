import { describe, expect, it } from 'vitest'
import { failedBatchOf } from '../../../../infra/replay/failed-batch.ts'
import { NotReplayable } from '../../../../infra/replay/replay-item.ts'

/* What Lambda writes of a batch that it gave up, read into what there is to tell. */

const record = (PK: string, SK: string, dynamodb: object = {}) => ({
  eventID: 'c81e728d9d4c2f636f067f89cc14862c',
  eventName: 'MODIFY',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'ap-southeast-3',
  dynamodb: {
    ApproximateCreationDateTime: 1_796_101_200,
    Keys: { PK: { S: PK }, SK: { S: SK } },
    SequenceNumber: '4421584500000000017450439091',
    SizeBytes: 26,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
    ...dynamodb,
  },
  eventSourceARN: 'arn:aws:dynamodb:ap-southeast-3:123456789012:table/antrian/stream/2026-12-01T00:00:00.000',
})

/** As the Lambda developer guide shows it ("Example Amazon S3 invocation record"). */
const objectOf = (Records: readonly object[], more: object = {}): string =>
  JSON.stringify({
    requestContext: {
      requestId: '316aa6d0-8154-4d5c-9af7-85d5f4a6bc81',
      functionArn: 'arn:aws:lambda:ap-southeast-3:123456789012:function:outbox:live',
      condition: 'RecordAgeExceeded',
      approximateInvokeCount: 433,
    },
    responseContext: { statusCode: 200, executedVersion: '7', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: '2026-12-01T17:13:49.717Z',
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001573689847184-864758bb',
      startSequenceNumber: '4421584500000000017450439091',
      endSequenceNumber: '4421584500000000017450439092',
      approximateArrivalOfFirstRecord: '2026-12-01T05:00:00Z',
      approximateArrivalOfLastRecord: '2026-12-01T05:00:02Z',
      batchSize: Records.length,
      streamArn: 'arn:aws:dynamodb:ap-southeast-3:123456789012:table/antrian/stream/2026-12-01T00:00:00.000',
    },
    payload: JSON.stringify({ Records }),
    ...more,
  })

const name = 'aws/lambda/a1b2c3d4/shardId-00000001573689847184-864758bb/2026/12/01/2026-12-01T17.13.49-5d2c'
const mailsOf = (...records: object[]) => failedBatchOf(name, objectOf(records)).items
const outboxItemsOf = (...records: object[]) => mailsOf(...records).map(({ notice }) => notice)

const image = (id: string, more: object = {}) => ({
  PK: { S: `BOOKING#${id}` },
  SK: { S: 'BOOKING' },
  id: { S: id },
  account: { S: 'sub-1' },
  status: { S: 'ACTIVE' },
  office: { S: 'bsd' },
  date: { S: '2026-12-14' },
  time: { S: '08:00' },
  createdAt: { N: '1000' },
  claimedAt: { N: '1000' },
  applicants: { L: [{ M: { fullName: { S: 'Dewi Lestari' } } }] },
  ...more,
})
const cancelled = (id: string, by: string) =>
  image(id, { status: { S: 'CANCELLED' }, cancellation: { M: { by: { S: by }, at: { N: '3000' } } } })
const booking = (id: string, dynamodb: object) => record(`BOOKING#${id}`, 'BOOKING', dynamodb)
const grant = { about: 'grant', account: 'sub-1', scope: 'bsd', role: 'officer', at: 7 }
const staff = {
  PK: { S: 'STAFF#bsd' },
  SK: { S: 'sub-1#officer' },
  account: { S: 'sub-1' },
  role: { S: 'officer' },
  at: { N: '7' },
}
const releases = (...instants: number[]) => ({
  PK: { S: 'RELEASES' },
  SK: { S: 'OFFICE#bsd' },
  version: { N: '4' },
  releases: {
    L: instants.map((at) => ({ M: { at: { N: String(at) }, from: { S: '2027-01-04' }, to: { S: '2027-01-29' } } })),
  },
})
const reminder = { about: 'booking', booking: 'x', kind: 'reminder-day-before', mark: 'r#1', date: '2026-12-14' }

describe('a batch that was given up', () => {
  it('says when and why, and nothing of anybody', () => {
    const { items, ...summary } = failedBatchOf(name, objectOf([booking('x', { NewImage: image('x') })]))
    expect(summary).toEqual({
      name,
      at: '2026-12-01T17:13:49.717Z',
      reason: 'RecordAgeExceeded after 433 calls, Unhandled',
      firstSequenceNumber: '4421584500000000017450439091',
    })
    expect(JSON.stringify(items)).not.toContain('Dewi')
  })

  it('of which the function was never reached says so, too', () => {
    const requestContext = { condition: 'RecordAgeExceeded' }
    const object = objectOf([booking('x', {})], { requestContext, responseContext: undefined })
    expect(failedBatchOf(name, object)).toMatchObject({ reason: 'RecordAgeExceeded', items: [] })
  })

  it.each([
    ['a new booking', booking('x', { NewImage: image('x') }), { kind: 'booked', mark: 'booked#1000' }],
    [
      'a replacement',
      booking('x', { NewImage: image('x', { replaces: { S: 'y' } }) }),
      { kind: 'replacement-booked', mark: 'replacement-booked#1000' },
    ],
    [
      'a move, with where it stood',
      booking('x', { OldImage: image('x'), NewImage: image('x', { time: { S: '09:00' }, claimedAt: { N: '2000' } }) }),
      {
        kind: 'rescheduled',
        mark: 'rescheduled#2000',
        was: { office: 'bsd', date: '2026-12-14', time: '08:00' },
      },
    ],
    [
      'a cancellation',
      booking('x', { OldImage: image('x'), NewImage: cancelled('x', 'applicant') }),
      { kind: 'cancelled', mark: 'cancelled#3000' },
    ],
    [
      'a cancellation by the office',
      booking('x', { OldImage: image('x'), NewImage: cancelled('x', 'office') }),
      { kind: 'cancelled-by-office', mark: 'cancelled-by-office#3000' },
    ],
  ])('calls for the mail of %s', (_, one, expected) => {
    expect(outboxItemsOf(one)).toEqual([{ about: 'booking', booking: 'x', ...expected }])
  })

  it('calls for notices, openings and rights', () => {
    const NewImage = {
      PK: { S: 'BOOKING#x' },
      SK: { S: 'NOTICE#r#1' },
      notice: { M: Object.fromEntries(Object.entries(reminder).map(([key, S]) => [key, { S }])) },
    }
    expect(outboxItemsOf(record('BOOKING#x', 'NOTICE#r#1', { NewImage }))).toEqual([reminder])
    expect(
      outboxItemsOf(record('RELEASES', 'OFFICE#bsd', { OldImage: releases(1), NewImage: releases(1, 2) })),
    ).toMatchObject([{ about: 'release-fan-out', office: 'bsd', at: 2, version: 4 }])
    expect(outboxItemsOf(record('STAFF#bsd', 'sub-1#officer', { NewImage: staff }))).toEqual([
      { ...grant, occasion: 'given' },
    ])
    expect(outboxItemsOf(record('STAFF#bsd', 'sub-1#officer', { OldImage: staff }))).toEqual([
      { ...grant, occasion: 'taken' },
    ])
  })

  it('keeps of a record that cannot be read whose it is, in its place among the others', () => {
    const NewImage = { PK: { S: 'NOTICES#y' }, SK: { S: 'NOTICE#z' }, notice: { M: { about: { S: 'tomorrow' } } } }
    expect(
      outboxItemsOf(
        booking('x', { NewImage: image('x') }),
        record('NOTICES#y', 'NOTICE#z', { NewImage }),
        booking('x', { OldImage: image('x'), NewImage: cancelled('x', 'applicant') }),
      ),
    ).toMatchObject([
      { kind: 'booked' },
      { about: 'item', item: { PK: 'NOTICES#y', SK: 'NOTICE#z' } },
      { kind: 'cancelled' },
    ])
  })

  it('tells a notice again where it stands, though it does not say whose it is, and whatever else where it belongs', () => {
    const halved = { PK: { S: 'BOOKING#x' }, SK: { S: 'NOTICE#r#1' }, notice: { M: { about: { S: 'booking' } } } }
    const unknown = { PK: { S: 'NOTICES#y' }, SK: { S: 'NOTICE#z' }, notice: { M: { about: { S: 'tomorrow' } } } }
    expect(
      mailsOf(
        record('BOOKING#x', 'NOTICE#r#1', { NewImage: halved }),
        record('NOTICES#y', 'NOTICE#z', { NewImage: unknown }),
        record('STAFF#bsd', 'sub-1#officer', { NewImage: staff }),
      ).map(({ key }) => key),
    ).toEqual([
      { PK: 'BOOKING#x', SK: 'NOTICE#r#1' },
      { PK: 'NOTICES#ITEM', SK: 'NOTICE#NOTICES#y NOTICE#z' },
      expect.objectContaining({ PK: 'NOTICES#sub-1' }),
    ])
  })

  it.each([
    [
      'a notice about nothing',
      objectOf([
        record('NOTICES#ITEM', 'NOTICE#x', {
          NewImage: {
            PK: { S: 'NOTICES#ITEM' },
            SK: { S: 'NOTICE#x' },
            notice: { M: { about: { S: 'item' }, by: { S: 'Dewi' } } },
          },
        }),
      ]),
      'the notice NOTICES#ITEM NOTICE#x does not say',
    ],
    ['no JSON', 'Dewi', 'the object is no JSON'],
    ['something else', '{"name":"Dewi"}', 'the object .*: requestContext, timestamp, payload'],
    ['a pointer without records', objectOf([], { payload: undefined }), 'the object .*: payload$'],
    ['records cut short', objectOf([], { payload: '{"Records":[{"name":"Dewi"' }), 'its payload is no JSON'],
    ['no record', objectOf([]), 'its payload .*: Records$'],
    ['a record of nobody', objectOf([{ dynamodb: { SequenceNumber: '1' } }]), 'Records.0.dynamodb.Keys$'],
  ])('that holds %s is none, and what is wrong is told without quoting it', (_, text, problem) => {
    const reading = () => failedBatchOf(name, text)
    expect(reading).toThrow(NotReplayable)
    expect(reading).toThrow(new RegExp(problem))
    expect(reading).not.toThrow(/Dewi/)
  })
})
