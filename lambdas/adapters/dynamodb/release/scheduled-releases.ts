import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { ScheduledRelease } from '../../../domain/release/release-schedule.ts'
import type { Clock, ScheduledReleases } from '../../../usecases/ports.ts'
import { cached, defaultCacheTtlMs } from '../core/cache.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/**
 * What the offices have announced, for everybody to see: one query for all, kept for half a minute.
 * @param fresh read at each call, and strongly consistent: for who was just told of a change
 */
export const dynamoScheduledReleases = (table: Table, clock: Clock, fresh?: 'fresh'): ScheduledReleases => ({
  byOffice: fresh
    ? () => readReleases(table, true)
    : cached(clock, defaultCacheTtlMs, () => readReleases(table, false)),
})

async function readReleases(
  { client, name }: Table,
  ConsistentRead: boolean,
): Promise<ReadonlyMap<string, readonly ScheduledRelease[]>> {
  const query = new QueryCommand({
    TableName: name,
    KeyConditionExpression: '#pk = :releases',
    ExpressionAttributeNames: { '#pk': 'PK' },
    ExpressionAttributeValues: { ':releases': keys.releases },
    ConsistentRead,
  })
  const { Items = [] } = await callAws(() => client.send(query))
  return new Map(Items.map(({ SK, releases }) => [String(SK).replace('OFFICE#', ''), releases as ScheduledRelease[]]))
}
