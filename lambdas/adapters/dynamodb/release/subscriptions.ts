import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Subscriptions } from '../../../usecases/ports.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/** Read in one go. */
const pageSize = 500

/** One item for each wish, under its office: whoever watches it is read as one list. */
export const dynamoSubscriptions = (table: Table): Subscriptions => ({
  async ofAccount(account, offices) {
    const items = await readAll(
      table,
      offices.map((office) => keys.subscription(office, account)),
    )
    return offices.filter((_, index) => items[index] !== undefined)
  },

  async add(account, office) {
    const Item = keys.subscription(office, account)
    await callAws(() => table.client.send(new PutCommand({ TableName: table.name, Item })))
  },

  async remove(account, office) {
    const Key = keys.subscription(office, account)
    await callAws(() => table.client.send(new DeleteCommand({ TableName: table.name, Key })))
  },

  async page(office, after) {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :office',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':office': keys.subscribers(office) },
      ...(after !== undefined && { ExclusiveStartKey: keys.subscription(office, after) }),
      Limit: pageSize,
    })
    const { Items = [], LastEvaluatedKey } = await callAws(() => table.client.send(query))
    return {
      accounts: Items.map(({ SK }) => String(SK)),
      ...(LastEvaluatedKey && { last: String(LastEvaluatedKey.SK) }),
    }
  },
})
