import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DeadLetters, ItemKey, Notice, Notices } from '../../../domain/notification/notices.ts'
import type { Clock, DeadLetterCount } from '../../../usecases/ports.ts'
import { mapWithConcurrency } from '../../../usecases/shared/map-with-concurrency.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAbsent } from '../core/conditions/index.ts'
import { epochSeconds } from '../core/expiring-items.ts'
import type { TableItem } from '../core/items.ts'
import { keys, noticePrefix } from '../core/table.ts'

/** Longer than anything may be told again: what stands is not written twice, and so not told twice. */
const noticeLifetimeSeconds = 31 * 24 * 60 * 60
/** Epoch seconds until which a notice stands that is written now. */
export const noticeExpiresAt = (clock: Clock): number => epochSeconds(clock) + noticeLifetimeSeconds
/** Writes under way at a time. */
const writeConcurrency = 16

const noticeKeyBuilders: { readonly [A in Notice['about']]: (notice: Extract<Notice, { about: A }>) => ItemKey } = {
  booking: ({ booking, mark }) => keys.noticeOfBooking(booking, mark),
  release: ({ account, ...release }) => keys.noticeOfRelease(account, release),
  'release-fan-out': (fanOut) => keys.noticeOfReleaseFanOut(fanOut),
  grant: ({ account, ...grant }) => keys.noticeOfGrant(account, grant),
  item: ({ item }) => keys.noticeOfItem(item),
}

/** Where a notice stands. */
export const noticeKey = (notice: Notice): ItemKey =>
  (noticeKeyBuilders[notice.about] as (notice: Notice) => ItemKey)(notice)

/**
 * The notice that an item is.
 * @throws UnreadableNotice when it is one that nobody here knows, as after a deployment was taken back
 */
export function noticeOf({ SK, notice }: TableItem): Notice | undefined {
  if (!String(SK).startsWith(noticePrefix)) return undefined
  if (!Object.hasOwn(noticeKeyBuilders, (notice as Partial<Notice> | undefined)?.about ?? ''))
    throw new UnreadableNotice()
  return notice as Notice
}

class UnreadableNotice extends Error {
  override readonly name = 'UnreadableNotice'
}

export const dynamoNotices = (table: Table, clock: Clock): Notices => ({
  async put(notices) {
    const expiresAt = noticeExpiresAt(clock)
    await mapWithConcurrency(notices, writeConcurrency, (notice) =>
      putIf(table, { Item: { ...noticeKey(notice), notice, expiresAt }, ...ifAbsent }),
    )
  },
})

/** What could not be told stands in one partition: there are few, and they are looked through as a whole. */
export const dynamoDeadLetters = (table: Table, clock: Clock): DeadLetters & DeadLetterCount => ({
  async put(notice, reason) {
    const key = noticeKey(notice)
    const Item = { ...keys.deadLetter(key), key, notice, reason, at: new Date(clock.now()).toISOString() }
    await callAws(() => table.client.send(new PutCommand({ TableName: table.name, Item })))
  },

  async count() {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :deadLetters',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':deadLetters': keys.deadLetters },
      Select: 'COUNT',
    })
    // Beyond a megabyte, some thousand letters, "at least so many" is all anybody needs to know.
    return (await callAws(() => table.client.send(query))).Count ?? 0
  },
})
