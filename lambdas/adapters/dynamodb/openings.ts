import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Announcement } from '../../domain/announcement.ts'
import type { Clock, Openings } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { halfAMinute, kept } from './kept.ts'
import { keys } from './table.ts'

/**
 * What the offices have announced, for everybody to see: one query for all, kept for half a minute.
 * @param fresh read at each call, and strongly consistent: for who was just told of a change
 */
export const dynamoOpenings = (table: Table, clock: Clock, fresh?: 'fresh'): Openings => ({
  announced: fresh ? () => readAll(table, true) : kept(clock, halfAMinute, () => readAll(table, false)),
})

async function readAll(
  { client, name }: Table,
  ConsistentRead: boolean,
): Promise<ReadonlyMap<string, readonly Announcement[]>> {
  const query = new QueryCommand({
    TableName: name,
    KeyConditionExpression: '#pk = :openings',
    ExpressionAttributeNames: { '#pk': 'PK' },
    ExpressionAttributeValues: { ':openings': keys.openings },
    ConsistentRead,
  })
  const { Items = [] } = await calling(() => client.send(query))
  return new Map(Items.map(({ SK, openings }) => [String(SK).replace('OFFICE#', ''), openings as Announcement[]]))
}
