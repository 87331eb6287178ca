import { noticePrefix } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { noticeKey } from '../../lambdas/adapters/dynamodb/notification/notices.ts'
import type { ItemKey, Notice } from '../../lambdas/domain/notification/notices.ts'
import { noticesOfRecord, type StreamRecord } from '../../lambdas/usecases/notification/dispatch-batch.ts'

/** A mail that is to be told once more: ids and kinds only, no address and no name. */
export interface ReplayItem {
  readonly notice: Notice
  /** Key of the item whose writing tells it again. */
  readonly key: ItemKey
}

/** Something that cannot be told again as it is; its message says why, and quotes nothing of it. */
export class NotReplayable extends Error {
  override readonly name = 'NotReplayable'
}

/**
 * Every mail that a record of the table's stream calls for, by the relay's own code. Of a record that cannot be read it keeps
 * whose it is, to be told from what stands there.
 * @throws NotReplayable when it is a notice that says nothing of what it is about: the outbox could not even put that aside
 */
export function replayItemsIn(record: Pick<StreamRecord, 'item' | 'readEvent'>): ReplayItem[] {
  const { item } = record
  return noticesOfRecord(record).map((notice) => {
    const key = replayKeyOf(notice, item)
    return { notice, key: isOwnItem(notice, item) ? item : key }
  })
}

/** What is a notice already is told again where it stands, whatever stands in it. */
const isOwnItem = (notice: Notice, { PK, SK }: ItemKey): boolean =>
  SK.startsWith(noticePrefix) && !(notice.about === 'item' && notice.item.PK === PK && notice.item.SK === SK)

function replayKeyOf(notice: Notice, { PK, SK }: ItemKey): ItemKey {
  try {
    return noticeKey(notice)
  } catch {
    throw new NotReplayable(`the notice ${PK} ${SK} does not say what it is about`)
  }
}
