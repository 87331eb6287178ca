import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { inTurns } from '../../usecases/in-turns.ts'
import type { DeadLetters, ItemKey, Notice, Notices } from '../../usecases/notices.ts'
import type { Clock, DeadLetterCount } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAbsent } from './conditions.ts'
import type { Item } from './items.ts'
import { secondsAt } from './passing.ts'
import { keys, noticePrefix } from './table.ts'

/** Longer than anything may be told again: what stands is not written twice, and so not told twice. */
const month = 31 * 24 * 60 * 60
/** Epoch seconds until which a notice stands that is written now. */
export const standsUntil = (clock: Clock): number => secondsAt(clock) + month
/** Writes under way at a time. */
const abreast = 16

const keysOf: { readonly [A in Notice['about']]: (notice: Extract<Notice, { about: A }>) => ItemKey } = {
  booking: ({ booking, mark }) => keys.noticeOfBooking(booking, mark),
  opening: ({ account, ...opening }) => keys.noticeOfOpening(account, opening),
  announcement: (announcement) => keys.noticeOfAnnouncement(announcement),
  grant: ({ account, ...right }) => keys.noticeOfGrant(account, right),
  item: ({ item }) => keys.noticeOfItem(item),
}

/** Where a notice stands. */
export const keyOf = (notice: Notice): ItemKey => (keysOf[notice.about] as (notice: Notice) => ItemKey)(notice)

/**
 * The notice that an item is.
 * @throws UnreadableNotice when it is one that nobody here knows, as after a deployment was taken back
 */
export function noticeOf({ SK, notice }: Item): Notice | undefined {
  if (!String(SK).startsWith(noticePrefix)) return undefined
  if (!Object.hasOwn(keysOf, (notice as Partial<Notice> | undefined)?.about ?? '')) throw new UnreadableNotice()
  return notice as Notice
}

class UnreadableNotice extends Error {
  override readonly name = 'UnreadableNotice'
}

export const dynamoNotices = (table: Table, clock: Clock): Notices => ({
  async put(notices) {
    const expiresAt = standsUntil(clock)
    await inTurns(notices, abreast, (notice) =>
      putIf(table, { Item: { ...keyOf(notice), notice, expiresAt }, ...ifAbsent }),
    )
  },
})

/** What could not be told stands in one partition: there are few, and they are looked through as a whole. */
export const dynamoDeadLetters = (table: Table, clock: Clock): DeadLetters & DeadLetterCount => ({
  async keep(notice, reason) {
    const key = keyOf(notice)
    const Item = { ...keys.deadLetter(key), key, notice, reason, at: new Date(clock.now()).toISOString() }
    await calling(() => table.client.send(new PutCommand({ TableName: table.name, Item })))
  },

  async count() {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :untold',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':untold': keys.untold },
      Select: 'COUNT',
    })
    // Beyond a megabyte, some thousand letters, "at least so many" is all anybody needs to know.
    return (await calling(() => table.client.send(query))).Count ?? 0
  },
})
