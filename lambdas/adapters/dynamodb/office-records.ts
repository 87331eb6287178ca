import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { OfficeRecord, OfficeRecords } from '../../usecases/house.ts'
import type { Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import type { Item } from './items.ts'
import { keys } from './table.ts'
import { putVersion, versionOf } from './versioned.ts'

/** The offices for whoever keeps them; everybody else reads them through `dynamoOffices`. */
export const dynamoOfficeRecords = (table: Table, clock: Clock): OfficeRecords => ({
  async list() {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :offices',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':offices': keys.office('').PK },
      ConsistentRead: true,
    })
    const { Items = [] } = await calling(() => table.client.send(query))
    return Items.map(recordOf).sort((a, b) => a.name.localeCompare(b.name, 'id'))
  },

  save: (record, entry) => putVersion(table, { ...keys.office(record.id), ...record }, entry, clock.now()),
})

const recordOf = (item: Item): OfficeRecord => {
  const { PK, SK, ...record } = item
  return { ...(record as unknown as OfficeRecord), version: versionOf(item) }
}
