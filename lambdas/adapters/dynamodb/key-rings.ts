import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { KeyRings, RingInUse } from '../kms/key-ring.ts'
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

/** Beside the rings, and so under the same rights. */
export const dynamoRingInUse = ({ client, name: TableName }: Table): RingInUse => {
  const Key = keys.keyRing('NIK#inUse')
  return {
    async find() {
      const { Item } = await calling(() => client.send(new GetCommand({ TableName, Key, ConsistentRead: true })))
      return Item?.ring as string | undefined
    },
    async putFirst(ring) {
      await putIf({ client, name: TableName }, { Item: { ...Key, ring }, ...ifAbsent })
    },
    async put(ring) {
      await calling(() => client.send(new PutCommand({ TableName, Item: { ...Key, ring } })))
    },
  }
}
