import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { KeyRings } from '../kms/key-ring.ts'
import { calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'

/** Wrapped data keys in the table: useless without the KMS key that wrapped them. */
export const dynamoKeyRings = (table: Table): KeyRings => ({
  async find(purpose) {
    const get = new GetCommand({ TableName: table.name, Key: keys.keyRing(purpose), ConsistentRead: true })
    const { Item } = await calling(() => table.client.send(get))
    return Item?.wrapped as Uint8Array | undefined
  },
  async putFirst(purpose, wrapped) {
    await putIf(table, { Item: { ...keys.keyRing(purpose), wrapped }, ...ifAbsent })
  },
})
