import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { BookingChange } from '../../usecases/booking-messages.ts'
import { bookingOf } from './items.ts'
import { keys } from './table.ts'

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage']

/**
 * The change of a booking that a record of the table's stream tells of; `undefined` for every other item, for a
 * tombstone, and for one that was deleted.
 */
export function bookingChangeOf({ dynamodb }: DynamoDBRecord): BookingChange | undefined {
  const before = bookingIn(dynamodb?.OldImage)
  const after = bookingIn(dynamodb?.NewImage)
  return after && { after, ...(before && { before }) }
}

function bookingIn(image: Image) {
  if (!image) return undefined
  // The stream's own type and the client's are the same JSON.
  const item = unmarshall(image as Record<string, AttributeValue>)
  return item.SK === keys.booking('').SK ? bookingOf(item) : undefined
}
