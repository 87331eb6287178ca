import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { StaffMember } from '../../../domain/administration/staff.ts'
import type { GrantNotice, ItemKey } from '../../../domain/notification/notices.ts'
import type { ScheduledRelease } from '../../../domain/release/release-schedule.ts'
import type { StreamRecord } from '../../../usecases/notification/dispatch-batch.ts'
import type { DispatchDeps, StreamEvent } from '../../../usecases/notification/dispatch-event.ts'
import { callAws, type Table } from '../core/client.ts'
import { bookingOf, type TableItem } from '../core/items.ts'
import { keys, staffPrefix } from '../core/table.ts'
import { noticeOf } from './notices.ts'

type StreamImage = NonNullable<DynamoDBRecord['dynamodb']>['NewImage']

/** A record of the table's stream, as the outbox takes it. It is read only when its turn comes. */
export const streamRecordOf = (record: DynamoDBRecord): StreamRecord => {
  // A record handed in by hand may lack its time: then it has not waited yet.
  const { SequenceNumber = '', Keys, ApproximateCreationDateTime = Date.now() / 1000 } = record.dynamodb ?? {}
  const { PK = '', SK = '' } = keyOfImage(Keys)
  return {
    id: SequenceNumber,
    partition: PK,
    item: { PK, SK },
    at: ApproximateCreationDateTime * 1000,
    readEvent: () =>
      eventOf({ before: itemOfImage(record.dynamodb?.OldImage), after: itemOfImage(record.dynamodb?.NewImage) }),
  }
}

/** What an item calls for as it stands now, for a change that could not be read when it came. */
export const dynamoCurrentEvent =
  (table: Table): DispatchDeps['currentEvent'] =>
  async (Key) => {
    const get = new GetCommand({ TableName: table.name, Key, ConsistentRead: true })
    const event = eventOf({ after: (await callAws(() => table.client.send(get))).Item })
    if (event?.kind !== 'booking') return event
    const { after } = event.change
    // Only what was active is ever cancelled.
    return after.status === 'CANCELLED'
      ? { ...event, change: { before: { ...after, status: 'ACTIVE' }, after } }
      : event
  }

/**
 * What a change tells of: a booking that was made or changed, something to be told, an office's announcements, a right that
 * was given or taken. `undefined` for every other item, for a tombstone, and for whatever else was deleted.
 */
function eventOf({
  before,
  after,
}: {
  before?: TableItem | undefined
  after?: TableItem | undefined
}): StreamEvent | undefined {
  const grant = grantNoticeOf({ before, after })
  if (grant) return { kind: 'notice', notice: grant }
  if (!after) return undefined
  if (after.PK === keys.releases)
    return {
      kind: 'release-schedule',
      office: String(after.SK).replace('OFFICE#', ''),
      version: Number(after.version ?? 0),
      before: releasesIn(before),
      after: releasesIn(after),
    }
  const notice = noticeOf(after)
  if (notice) return { kind: 'notice', notice }
  const [was, is] = [bookingOfImage(before), bookingOfImage(after)]
  return is && { kind: 'booking', change: { after: is, ...(was && { before: was }) } }
}

/** A right that stood before is none; one that nobody gave (the demo's own) is told only when it goes. */
function grantNoticeOf({
  before,
  after,
}: {
  before?: TableItem | undefined
  after?: TableItem | undefined
}): GrantNotice | undefined {
  const item = after ?? before
  const isChange = (before === undefined) !== (after === undefined)
  if (!item || !isChange || !String(item.PK).startsWith(staffPrefix)) return undefined
  const { account, role, at } = item as unknown as StaffMember
  if (after && at === undefined) return undefined
  const scope = String(item.PK).slice(staffPrefix.length)
  return { about: 'grant', occasion: after ? 'given' : 'taken', account, scope, role, at: at ?? 0 }
}

const releasesIn = (item: TableItem | undefined): readonly ScheduledRelease[] =>
  (item?.releases ?? []) as ScheduledRelease[]

const bookingOfImage = (item: TableItem | undefined) => (item?.SK === keys.booking('').SK ? bookingOf(item) : undefined)

const keyOfImage = (image: StreamImage): Partial<ItemKey> => ({
  ...(image?.PK?.S !== undefined && { PK: image.PK.S }),
  ...(image?.SK?.S !== undefined && { SK: image.SK.S }),
})

/** The stream's own type and the client's are the same JSON. */
const itemOfImage = (image: StreamImage): TableItem | undefined =>
  image && (unmarshall(image as { [name: string]: AttributeValue }) as TableItem)
