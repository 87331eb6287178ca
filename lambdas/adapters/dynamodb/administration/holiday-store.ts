import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { HolidayListRecord, HolidayLists } from '../../../usecases/administration/ports.ts'
import type { Clock } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'
import { putVersion, versionOf } from '../core/versioned-item.ts'

/** The lists of holidays for whoever keeps them; everybody else reads them through `dynamoOffices`. */
export const dynamoHolidayStore = (table: Table, clock: Clock): HolidayLists => ({
  async find(year) {
    const get = new GetCommand({ TableName: table.name, Key: keys.holidays(year), ConsistentRead: true })
    const { Item: item } = await callAws(() => table.client.send(get))
    if (!item) return undefined
    const { PK, SK, ...list } = item
    return { ...(list as HolidayListRecord), version: versionOf(item) }
  },

  save: (list, entry) => putVersion(table, { ...keys.holidays(list.year), ...list }, entry, clock.now()),
})
