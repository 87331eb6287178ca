import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Template } from '../../contract/staff/schemas.ts'
import type { Templates } from '../../usecases/quota-book.ts'
import { calling, type Table } from './client.ts'
import { keys } from './table.ts'
import { putVersion } from './versioned.ts'

/** The ordinary weeks, one item for each office. */
export const dynamoTemplates = (table: Table): Templates => ({
  async find(office) {
    const get = new GetCommand({ TableName: table.name, Key: keys.template(office), ConsistentRead: true })
    const { Item } = await calling(() => table.client.send(get))
    if (!Item) return { office, days: [], version: 0 }
    return { office, days: Item.days, version: Item.version }
  },

  save: ({ office, days, version }: Template, entry, now) =>
    putVersion(table, { ...keys.template(office), days, version: version + 1 }, entry, now),
})
