import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Announcement } from '../../domain/announcement.ts'
import { Overloaded } from '../../usecases/ports.ts'
import type { Announcements } from '../../usecases/quota-book.ts'
import { backOff, calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAtVersion } from './conditions.ts'
import { keys } from './table.ts'

const maxTries = 6

/**
 * What the offices have announced: one list for each, with a version, so that of two changes at once one is decided
 * again.
 */
export function dynamoAnnouncements(table: Table): Announcements {
  const read = async (office: string): Promise<{ openings: readonly Announcement[]; version: number }> => {
    const get = new GetCommand({ TableName: table.name, Key: keys.announcements(office), ConsistentRead: true })
    const { Item } = await calling(() => table.client.send(get))
    return { openings: Item?.openings ?? [], version: Item?.version ?? 0 }
  }

  return {
    async change(office, decide) {
      for (let retry = 0; retry < maxTries; retry++) {
        const { openings, version } = await read(office)
        const next = await decide(openings)
        if (JSON.stringify(next) === JSON.stringify(openings)) return
        const Item = { ...keys.announcements(office), openings: next, version: version + 1 }
        if ((await putIf(table, { Item, ...ifAtVersion(version) })) === 'done') return
        await backOff(retry)
      }
      throw new Overloaded('the announcements changed faster than they could be written')
    },
  }
}
