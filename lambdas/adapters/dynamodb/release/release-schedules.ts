import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { ScheduledRelease } from '../../../domain/release/release-schedule.ts'
import { Overloaded } from '../../../usecases/ports.ts'
import type { ReleaseSchedules } from '../../../usecases/quota/ports.ts'
import { backOff, callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAtVersion } from '../core/conditions/index.ts'
import { keys } from '../core/table.ts'

const maxTries = 6

/**
 * What the offices have announced: one list for each, with a version, so that of two changes at once one is decided
 * again.
 */
export function dynamoReleaseSchedules(table: Table): ReleaseSchedules {
  const read = async (office: string): Promise<{ releases: readonly ScheduledRelease[]; version: number }> => {
    const get = new GetCommand({ TableName: table.name, Key: keys.releaseSchedule(office), ConsistentRead: true })
    const { Item } = await callAws(() => table.client.send(get))
    return { releases: Item?.releases ?? [], version: Item?.version ?? 0 }
  }

  return {
    async change(office, decide) {
      for (let retry = 0; retry < maxTries; retry++) {
        const { releases, version } = await read(office)
        const next = await decide(releases)
        if (JSON.stringify(next) === JSON.stringify(releases)) return
        const Item = { ...keys.releaseSchedule(office), releases: next, version: version + 1 }
        if ((await putIf(table, { Item, ...ifAtVersion(version) })) === 'done') return
        await backOff(retry)
      }
      throw new Overloaded('the announcements changed faster than they could be written')
    },
  }
}
