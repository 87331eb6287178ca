import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { ActiveKeyVersion, KeySets } from '../../kms/key-set.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAbsent } from '../core/conditions/index.ts'
import { keys } from '../core/table.ts'

/** Wrapped data keys in the table: useless without the KMS key that wrapped them. */
export const dynamoKeySets = (table: Table): KeySets => ({
  async find(purpose) {
    const get = new GetCommand({ TableName: table.name, Key: keys.keySet(purpose), ConsistentRead: true })
    const { Item } = await callAws(() => table.client.send(get))
    return Item?.wrapped as Uint8Array | undefined
  },
  async putFirst(purpose, wrapped) {
    await putIf(table, { Item: { ...keys.keySet(purpose), wrapped }, ...ifAbsent })
  },
})

/** Beside the rings, and so under the same rights. */
export const dynamoActiveKeyVersion = ({ client, name: TableName }: Table): ActiveKeyVersion => {
  const Key = keys.keySet('NIK#inUse')
  return {
    async find() {
      const { Item } = await callAws(() => client.send(new GetCommand({ TableName, Key, ConsistentRead: true })))
      return Item?.version as string | undefined
    },
    async putFirst(version) {
      await putIf({ client, name: TableName }, { Item: { ...Key, version }, ...ifAbsent })
    },
    async put(version) {
      await callAws(() => client.send(new PutCommand({ TableName, Item: { ...Key, version } })))
    },
  }
}
