import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Announcement } from '../../domain/announcement.ts'
import type { StaffMember } from '../../domain/staff.ts'
import type { GrantNotice, ItemKey } from '../../usecases/notices.ts'
import type { Record } from '../../usecases/relay.ts'
import type { News, TellDeps } from '../../usecases/tell.ts'
import { calling, type Table } from './client.ts'
import { bookingOf, type Item } from './items.ts'
import { noticeOf } from './notices.ts'
import { keys, staffPrefix } from './table.ts'

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage']

/** A record of the table's stream, as the outbox takes it. It is read only when its turn comes. */
export const recordOf = (record: DynamoDBRecord): Record => {
  // A record handed in by hand may lack its time: then it has not waited yet.
  const { SequenceNumber = '', Keys, ApproximateCreationDateTime = Date.now() / 1000 } = record.dynamodb ?? {}
  const { PK = '', SK = '' } = keyIn(Keys)
  return {
    id: SequenceNumber,
    partition: PK,
    item: { PK, SK },
    at: ApproximateCreationDateTime * 1000,
    news: () => newsOf({ before: itemIn(record.dynamodb?.OldImage), after: itemIn(record.dynamodb?.NewImage) }),
  }
}

/** What an item calls for as it stands now, for a change that could not be read when it came. */
export const dynamoStanding =
  (table: Table): TellDeps['standing'] =>
  async (Key) => {
    const get = new GetCommand({ TableName: table.name, Key, ConsistentRead: true })
    const news = newsOf({ after: (await calling(() => table.client.send(get))).Item })
    if (news?.is !== 'booking') return news
    const { after } = news.change
    // Only what was active is ever cancelled.
    return after.status === 'CANCELLED' ? { ...news, change: { before: { ...after, status: 'ACTIVE' }, after } } : news
  }

/**
 * What a change tells of: a booking that was made or changed, something to be told, an office's announcements, a right that
 * was given or taken. `undefined` for every other item, for a tombstone, and for whatever else was deleted.
 */
function newsOf({ before, after }: { before?: Item | undefined; after?: Item | undefined }): News | undefined {
  const right = grantIn({ before, after })
  if (right) return { is: 'notice', notice: right }
  if (!after) return undefined
  if (after.PK === keys.openings)
    return {
      is: 'opening',
      office: String(after.SK).replace('OFFICE#', ''),
      edition: Number(after.version ?? 0),
      before: openingsIn(before),
      after: openingsIn(after),
    }
  const notice = noticeOf(after)
  if (notice) return { is: 'notice', notice }
  const [was, is] = [bookingIn(before), bookingIn(after)]
  return is && { is: 'booking', change: { after: is, ...(was && { before: was }) } }
}

/** A right that stood before is none; one that nobody gave (the demo's own) is told only when it goes. */
function grantIn({ before, after }: { before?: Item | undefined; after?: Item | undefined }): GrantNotice | undefined {
  const item = after ?? before
  const isChange = (before === undefined) !== (after === undefined)
  if (!item || !isChange || !String(item.PK).startsWith(staffPrefix)) return undefined
  const { account, role, at } = item as unknown as StaffMember
  if (after && at === undefined) return undefined
  const scope = String(item.PK).slice(staffPrefix.length)
  return { about: 'grant', occasion: after ? 'given' : 'taken', account, scope, role, at: at ?? 0 }
}

const openingsIn = (item: Item | undefined): readonly Announcement[] => (item?.openings ?? []) as Announcement[]

const bookingIn = (item: Item | undefined) => (item?.SK === keys.booking('').SK ? bookingOf(item) : undefined)

const keyIn = (image: Image): Partial<ItemKey> => ({
  ...(image?.PK?.S !== undefined && { PK: image.PK.S }),
  ...(image?.SK?.S !== undefined && { SK: image.SK.S }),
})

/** The stream's own type and the client's are the same JSON. */
const itemIn = (image: Image): Item | undefined =>
  image && (unmarshall(image as { [name: string]: AttributeValue }) as Item)
