import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { OfficeRecord, OfficeRecords } from '../../../usecases/administration/ports.ts'
import type { Clock } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { putVersion, versionOf } from '../core/versioned-item.ts'

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
    const { Items = [] } = await callAws(() => table.client.send(query))
    return Items.map(officeRecordOf).sort((a, b) => a.name.localeCompare(b.name, 'id'))
  },

  save: (record, entry) => putVersion(table, { ...keys.office(record.id), ...record }, entry, clock.now()),
})

const officeRecordOf = (item: TableItem): OfficeRecord => {
  const { PK, SK, ...record } = item
  return { ...(record as unknown as OfficeRecord), version: versionOf(item) }
}
