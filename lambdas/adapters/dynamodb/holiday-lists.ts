import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { HolidayList, HolidayLists } from '../../usecases/house.ts'
import type { Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { keys } from './table.ts'
import { putVersion, versionOf } from './versioned.ts'

/** The lists of holidays for whoever keeps them; everybody else reads them through `dynamoOffices`. */
export const dynamoHolidayLists = (table: Table, clock: Clock): HolidayLists => ({
  async find(year) {
    const get = new GetCommand({ TableName: table.name, Key: keys.holidays(year), ConsistentRead: true })
    const { Item: item } = await calling(() => table.client.send(get))
    if (!item) return undefined
    const { PK, SK, ...list } = item
    return { ...(list as HolidayList), version: versionOf(item) }
  },

  save: (list, entry) => putVersion(table, { ...keys.holidays(list.year), ...list }, entry, clock.now()),
})
