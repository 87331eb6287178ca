import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Addresses, Clock, Unreachable } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAbsent } from './conditions.ts'
import { addressDigest, keys } from './table.ts'

const keyOf = (email: string) => keys.unreachable(addressDigest(email))

/** Marks of addresses that mail cannot reach; they stay until a code comes back from there (or `npm run reachable`). */
export const dynamoAddresses = (table: Table, clock: Clock): Addresses => ({
  async unreachable(email) {
    const get = new GetCommand({ TableName: table.name, Key: keyOf(email) })
    return (await calling(() => table.client.send(get))).Item?.why as Unreachable | undefined
  },
  async mark(email, why) {
    const Item = { ...keyOf(email), why, at: clock.now() }
    await putIf(table, { Item, ...ifAbsent })
  },
  async clear(email) {
    await calling(() => table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(email) })))
  },
})
