import { createHash } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Addresses, Clock, Unreachable } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'

/** The mark says nothing of whose address it is: what is looked up is known already. */
const digestOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')

/** Marks of addresses that mail cannot reach; they stay, since a new address has none. */
export const dynamoAddresses = (table: Table, clock: Clock): Addresses => ({
  async unreachable(email) {
    const get = new GetCommand({ TableName: table.name, Key: keys.unreachable(digestOf(email)) })
    return (await calling(() => table.client.send(get))).Item?.why as Unreachable | undefined
  },
  async mark(email, why) {
    const Item = { ...keys.unreachable(digestOf(email)), why, at: clock.now() }
    await putIf(table, { Item, ...ifAbsent })
  },
})
