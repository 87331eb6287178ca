import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import type { Item } from './items.ts'
import type { keys } from './table.ts'

type Key = ReturnType<typeof keys.emailChange | typeof keys.newcomer | typeof keys.challenge>

/** Epoch seconds, as the table's time to live wants them. */
export const secondsAt = (clock: Clock): number => Math.floor(clock.now() / 1000)

/**
 * Items that are worth nothing after a while. DynamoDB deletes them hours late, so a read looks at the time itself.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const passingItems = ({ client, name }: Table, clock: Clock) => ({
  async find(key: Key): Promise<Item | undefined> {
    const { Item } = await calling(() =>
      client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })),
    )
    return Item && Number(Item.expiresAt) > secondsAt(clock) ? Item : undefined
  },
  async keep(key: Key, item: Item, seconds: number): Promise<void> {
    const Item = { ...key, ...item, expiresAt: secondsAt(clock) + seconds }
    await calling(() => client.send(new PutCommand({ TableName: name, Item })))
  },
  async forget(key: Key): Promise<void> {
    await calling(() => client.send(new DeleteCommand({ TableName: name, Key: key })))
  },
})
