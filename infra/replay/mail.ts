import { keyOf } from '../../lambdas/adapters/dynamodb/notices.ts'
import { noticePrefix } from '../../lambdas/adapters/dynamodb/table.ts'
import type { ItemKey, Notice } from '../../lambdas/usecases/notices.ts'
import { noticesIn, type Record } from '../../lambdas/usecases/relay.ts'

/** A mail that is to be told once more: ids and kinds only, no address and no name. */
export interface Mail {
  readonly notice: Notice
  /** Key of the item whose writing tells it again. */
  readonly key: ItemKey
}

/** Something that cannot be told again as it is; its message says why, and quotes nothing of it. */
export class Untellable extends Error {
  override readonly name = 'Untellable'
}

/**
 * Every mail that a record of the table's stream calls for, by the relay's own code. Of a record that cannot be read it keeps
 * whose it is, to be told from what stands there.
 * @throws Untellable when it is a notice that says nothing of what it is about: the outbox could not even put that aside
 */
export function mailsIn(record: Pick<Record, 'item' | 'news'>): Mail[] {
  const { item } = record
  return noticesIn(record).map((notice) => {
    const key = keyFrom(notice, item)
    return { notice, key: isItself(notice, item) ? item : key }
  })
}

/** What is a notice already is told again where it stands, whatever stands in it. */
const isItself = (notice: Notice, { PK, SK }: ItemKey): boolean =>
  SK.startsWith(noticePrefix) && !(notice.about === 'item' && notice.item.PK === PK && notice.item.SK === SK)

function keyFrom(notice: Notice, { PK, SK }: ItemKey): ItemKey {
  try {
    return keyOf(notice)
  } catch {
    throw new Untellable(`the notice ${PK} ${SK} does not say what it is about`)
  }
}
