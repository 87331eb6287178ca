import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { bookingChangeOf } from '../../../lambdas/adapters/dynamodb/booking-change.ts'

const image = (PK: string, SK: string, status: string) => ({
  PK: { S: PK },
  SK: { S: SK },
  status: { S: status },
  id: { S: 'x' },
})
const booking = (status: string) => image('BOOKING#x', 'BOOKING', status)
const record = (dynamodb: DynamoDBRecord['dynamodb']): DynamoDBRecord => ({ dynamodb }) as DynamoDBRecord

describe('a record of the stream', () => {
  it('tells what a booking was and is', () => {
    expect(bookingChangeOf(record({ OldImage: booking('ACTIVE'), NewImage: booking('CANCELLED') }))).toEqual({
      before: { id: 'x', status: 'ACTIVE' },
      after: { id: 'x', status: 'CANCELLED' },
    })
  })
  it('tells of a new booking without a past', () => {
    expect(bookingChangeOf(record({ NewImage: booking('ACTIVE') }))).toEqual({ after: { id: 'x', status: 'ACTIVE' } })
  })
  it.each([
    ['a slot', { NewImage: image('OFFICE#tangerang#2026-12-14', 'SLOT#08:00', 'ACTIVE') }],
    ['a tombstone', { NewImage: booking('VOID') }],
    ['a tombstone that time took', { OldImage: booking('VOID') }],
    ['a booking that was deleted', { OldImage: booking('ACTIVE') }],
  ])('of %s is no news of a booking', (_, dynamodb) => {
    expect(bookingChangeOf(record(dynamodb))).toBeUndefined()
  })
})
