import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Template } from '../../../contract/quota/schemas.ts'
import type { Templates } from '../../../usecases/quota/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'
import { putVersion } from '../core/versioned-item.ts'

/** The ordinary weeks, one item for each office. */
export const dynamoTemplates = (table: Table): Templates => ({
  async find(office) {
    const get = new GetCommand({ TableName: table.name, Key: keys.template(office), ConsistentRead: true })
    const { Item } = await callAws(() => table.client.send(get))
    if (!Item) return { office, days: [], version: 0 }
    return { office, days: Item.days, version: Item.version }
  },

  save: ({ office, days, version }: Template, entry, now) =>
    putVersion(table, { ...keys.template(office), days, version: version + 1 }, entry, now),
})
