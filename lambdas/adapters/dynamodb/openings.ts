import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isoInstant, type Millis } from '../../domain/dates.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Clock, Openings } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { halfAMinute, kept } from './kept.ts'
import { keys, openingItem } from './table.ts'

/** Announced openings, kept for half a minute; which of them have come since is the clock's matter, not the table's. */
export function dynamoOpenings(table: Table, clock: Clock): Openings {
  const read = kept(clock, halfAMinute, () => readAfter(table, clock.now()))
  return {
    upcoming: async (now) => (await read()).filter(({ opensAt }) => opensAt > now),
    async announce(opening) {
      const put = new PutCommand({ TableName: table.name, Item: openingItem(opening) })
      await calling(() => table.client.send(put))
    },
  }
}

/** One query: the sort key begins with the instant. */
async function readAfter({ client, name }: Table, now: Millis): Promise<Opening[]> {
  const query = new QueryCommand({
    TableName: name,
    KeyConditionExpression: '#pk = :openings AND #sk > :now',
    ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK' },
    ExpressionAttributeValues: { ':openings': keys.openings, ':now': isoInstant(now) },
  })
  const { Items = [] } = await calling(() => client.send(query))
  return Items.map(({ office, opensAt, from, to }) => ({ office, opensAt, from, to }) as Opening)
}
