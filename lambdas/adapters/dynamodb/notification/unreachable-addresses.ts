import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Addresses, Clock, UnreachableReason } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAbsent } from '../core/conditions/index.ts'
import { addressDigest, keys } from '../core/table.ts'

const addressKey = (email: string) => keys.unreachable(addressDigest(email))

/** Marks of addresses that mail cannot reach; they stay until a code comes back from there (or `npm run reachable`). */
export const dynamoUnreachableAddresses = (table: Table, clock: Clock): Addresses => ({
  async unreachable(email) {
    const get = new GetCommand({ TableName: table.name, Key: addressKey(email) })
    return (await callAws(() => table.client.send(get))).Item?.reason as UnreachableReason | undefined
  },
  async mark(email, why) {
    const Item = { ...addressKey(email), reason: why, at: clock.now() }
    await putIf(table, { Item, ...ifAbsent })
  },
  async clear(email) {
    await callAws(() => table.client.send(new DeleteCommand({ TableName: table.name, Key: addressKey(email) })))
  },
})
