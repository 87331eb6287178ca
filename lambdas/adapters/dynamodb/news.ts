import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Announcement } from '../../domain/announcement.ts'
import type { Record } from '../../usecases/relay.ts'
import type { News } from '../../usecases/tell.ts'
import { bookingOf, type Item } from './items.ts'
import { noticeOf } from './notices.ts'
import { keys } from './table.ts'

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage']

/** A record of the table's stream, as the outbox takes it. */
export const recordOf = (record: DynamoDBRecord): Record => ({
  id: record.dynamodb?.SequenceNumber ?? '',
  partition: record.dynamodb?.Keys?.PK?.S ?? '',
  news: newsOf(record),
})

/**
 * What a record tells of: a booking that was made or changed, something to be told, an office's announcements. `undefined`
 * for every other item, for a tombstone, and for what was deleted.
 */
function newsOf({ dynamodb }: DynamoDBRecord): News | undefined {
  const before = itemIn(dynamodb?.OldImage)
  const after = itemIn(dynamodb?.NewImage)
  if (!after) return undefined
  if (after.PK === keys.openings)
    return {
      is: 'opening',
      office: String(after.SK).replace('OFFICE#', ''),
      before: openingsIn(before),
      after: openingsIn(after),
    }
  const notice = noticeOf(after)
  if (notice) return { is: 'notice', notice }
  const [was, is] = [bookingIn(before), bookingIn(after)]
  return is && { is: 'booking', change: { after: is, ...(was && { before: was }) } }
}

const openingsIn = (item: Item | undefined): readonly Announcement[] => (item?.openings ?? []) as Announcement[]

const bookingIn = (item: Item | undefined) => (item?.SK === keys.booking('').SK ? bookingOf(item) : undefined)

/** The stream's own type and the client's are the same JSON. */
const itemIn = (image: Image): Item | undefined =>
  image && (unmarshall(image as { [name: string]: AttributeValue }) as Item)
