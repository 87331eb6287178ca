import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock, DoneDays } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { epochSeconds } from '../core/expiring-items.ts'
import { keys } from '../core/table.ts'

/** Longer than any task looks back. */
const lifetimeSeconds = 62 * 24 * 60 * 60

/** One small item for each day that a task has done. */
export const dynamoCompletedDays = ({ client, name }: Table, clock: Clock): DoneDays => ({
  async of(task, office) {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :days',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':days': keys.doneDays(task, office) },
    })
    const { Items = [] } = await callAws(() => client.send(query))
    return new Set(Items.map(({ SK }) => String(SK)))
  },

  async mark(task, office, date) {
    const Item = { ...keys.doneDay(task, office, date), expiresAt: epochSeconds(clock) + lifetimeSeconds }
    await callAws(() => client.send(new PutCommand({ TableName: name, Item })))
  },
})
