import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock, DoneDays } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { secondsAt } from './passing.ts'
import { keys } from './table.ts'

/** Longer than any task looks back. */
const twoMonths = 62 * 24 * 60 * 60

/** One small item for each day that a task has done. */
export const dynamoDoneDays = ({ client, name }: Table, clock: Clock): DoneDays => ({
  async of(task, office) {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :days',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':days': keys.doneOf(task, office) },
    })
    const { Items = [] } = await calling(() => client.send(query))
    return new Set(Items.map(({ SK }) => String(SK)))
  },

  async mark(task, office, date) {
    const Item = { ...keys.done(task, office, date), expiresAt: secondsAt(clock) + twoMonths }
    await calling(() => client.send(new PutCommand({ TableName: name, Item })))
  },
})
