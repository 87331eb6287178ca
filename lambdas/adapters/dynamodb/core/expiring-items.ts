import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../../../usecases/ports.ts'
import { callAws, type Table } from './client.ts'
import type { TableItem } from './items.ts'
import type { keys } from './table.ts'

type ExpiringItemKey = ReturnType<typeof keys.emailChange | typeof keys.unconfirmedSignUp | typeof keys.mfaChallenge>

/** Epoch seconds, as the table's time to live wants them. */
export const epochSeconds = (clock: Clock): number => Math.floor(clock.now() / 1000)

/**
 * Items that are worth nothing after a while. DynamoDB deletes them hours late, so a read looks at the time itself.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const expiringItems = ({ client, name }: Table, clock: Clock) => ({
  async find(key: ExpiringItemKey): Promise<TableItem | undefined> {
    const { Item } = await callAws(() =>
      client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })),
    )
    return Item && Number(Item.expiresAt) > epochSeconds(clock) ? Item : undefined
  },
  async put(key: ExpiringItemKey, item: TableItem, seconds: number): Promise<void> {
    const Item = { ...key, ...item, expiresAt: epochSeconds(clock) + seconds }
    await callAws(() => client.send(new PutCommand({ TableName: name, Item })))
  },
  async remove(key: ExpiringItemKey): Promise<void> {
    await callAws(() => client.send(new DeleteCommand({ TableName: name, Key: key })))
  },
})
