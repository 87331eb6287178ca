import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { streamRecordOf } from '../../../../../../lambdas/adapters/dynamodb/notification/stream-records.ts'

const image = (PK: string, SK: string, status: string) => ({
  PK: { S: PK },
  SK: { S: SK },
  status: { S: status },
  id: { S: 'x' },
})
const booking = (status: string) => image('BOOKING#x', 'BOOKING', status)
const eventOf = (dynamodb: DynamoDBRecord['dynamodb']) => streamRecordOf({ dynamodb } as DynamoDBRecord).readEvent()

const releases = (...instants: number[]) => ({
  PK: { S: 'RELEASES' },
  SK: { S: 'OFFICE#bsd' },
  version: { N: '4' },
  releases: {
    L: instants.map((at) => ({ M: { at: { N: String(at) }, from: { S: '2027-01-04' }, to: { S: '2027-01-29' } } })),
  },
})

describe('a record of the stream', () => {
  it('tells what a booking was and is', () => {
    expect(eventOf({ OldImage: booking('ACTIVE'), NewImage: booking('CANCELLED') })).toEqual({
      kind: 'booking',
      change: { before: { id: 'x', status: 'ACTIVE' }, after: { id: 'x', status: 'CANCELLED' } },
    })
  })
  it('tells of a new booking without a past', () => {
    expect(eventOf({ NewImage: booking('ACTIVE') })).toEqual({
      kind: 'booking',
      change: { after: { id: 'x', status: 'ACTIVE' } },
    })
  })
  it('tells what is to be told besides', () => {
    const notice = { M: { about: { S: 'booking' }, booking: { S: 'x' } } }
    const NewImage = { PK: { S: 'BOOKING#x' }, SK: { S: 'NOTICE#reminder' }, notice }
    expect(eventOf({ NewImage })).toEqual({ kind: 'notice', notice: { about: 'booking', booking: 'x' } })
    expect(eventOf({ OldImage: NewImage })).toBeUndefined()
  })
  it('tells what an office had announced and announces now', () => {
    const day = { from: '2027-01-04', to: '2027-01-29' }
    expect(eventOf({ OldImage: releases(1), NewImage: releases(1, 2) })).toEqual({
      kind: 'release-schedule',
      office: 'bsd',
      version: 4,
      before: [{ at: 1, ...day }],
      after: [
        { at: 1, ...day },
        { at: 2, ...day },
      ],
    })
  })
  it('tells of a right that was given, with its time, or taken; of one that stood already, or that nobody gave, it does not', () => {
    const member = (at?: number) => ({
      PK: { S: 'STAFF#bsd' },
      SK: { S: 'sub-1#officer' },
      account: { S: 'sub-1' },
      role: { S: 'officer' },
      ...(at !== undefined && { at: { N: String(at) } }),
    })
    const grant = { about: 'grant', account: 'sub-1', scope: 'bsd', role: 'officer', at: 7 }
    expect(eventOf({ NewImage: member(7) })).toEqual({ kind: 'notice', notice: { ...grant, occasion: 'given' } })
    expect(eventOf({ OldImage: member(7) })).toEqual({ kind: 'notice', notice: { ...grant, occasion: 'taken' } })
    expect(eventOf({ OldImage: member() })).toEqual({ kind: 'notice', notice: { ...grant, occasion: 'taken', at: 0 } })
    expect(eventOf({ OldImage: member(7), NewImage: member(7) })).toBeUndefined()
    expect(eventOf({ NewImage: member() })).toBeUndefined()
  })
  it('keeps together what belongs to one booking, and its own name', () => {
    const keys = { Keys: { PK: { S: 'BOOKING#x' }, SK: { S: 'BOOKING' } }, SequenceNumber: '17' }
    expect(streamRecordOf({ dynamodb: { ...keys, ApproximateCreationDateTime: 9 } } as DynamoDBRecord)).toMatchObject({
      id: '17',
      partition: 'BOOKING#x',
      item: { PK: 'BOOKING#x', SK: 'BOOKING' },
      at: 9000,
    })
  })
  it('is read only when its turn comes: a notice that nobody knows stops no other record', () => {
    const NewImage = { PK: { S: 'NOTICES#x' }, SK: { S: 'NOTICE#y' }, notice: { M: { about: { S: 'tomorrow' } } } }
    const record = streamRecordOf({ dynamodb: { NewImage } } as unknown as DynamoDBRecord)
    expect(() => record.readEvent()).toThrow(expect.objectContaining({ name: 'UnreadableNotice' }))
  })
  it.each([
    ['a slot', { NewImage: image('OFFICE#tangerang#2026-12-14', 'SLOT#08:00', 'ACTIVE') }],
    ['a tombstone', { NewImage: booking('VOID') }],
    ['a tombstone that time took', { OldImage: booking('VOID') }],
    ['a booking that was deleted', { OldImage: booking('ACTIVE') }],
  ])('of %s is no news', (_, dynamodb) => {
    expect(eventOf(dynamodb)).toBeUndefined()
  })
})
