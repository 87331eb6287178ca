import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Watches } from '../../usecases/ports.ts'
import { readAll } from './batch-get.ts'
import { calling, type Table } from './client.ts'
import { keys } from './table.ts'

/** Read in one go. */
const atOnce = 500

/** One item for each wish, under its office: whoever watches it is read as one list. */
export const dynamoWatches = (table: Table): Watches => ({
  async ofAccount(account, offices) {
    const items = await readAll(
      table,
      offices.map((office) => keys.watcher(office, account)),
    )
    return offices.filter((_, index) => items[index] !== undefined)
  },

  async add(account, office) {
    const Item = keys.watcher(office, account)
    await calling(() => table.client.send(new PutCommand({ TableName: table.name, Item })))
  },

  async remove(account, office) {
    const Key = keys.watcher(office, account)
    await calling(() => table.client.send(new DeleteCommand({ TableName: table.name, Key })))
  },

  async page(office, after) {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :office',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':office': keys.watchersOf(office) },
      ...(after !== undefined && { ExclusiveStartKey: keys.watcher(office, after) }),
      Limit: atOnce,
    })
    const { Items = [], LastEvaluatedKey } = await calling(() => table.client.send(query))
    return {
      accounts: Items.map(({ SK }) => String(SK)),
      ...(LastEvaluatedKey && { last: String(LastEvaluatedKey.SK) }),
    }
  },
})
