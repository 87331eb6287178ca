import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Run, Runs } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { keys } from './table.ts'

/** The last run of each task of the clock: one item, written at its end. */
export const dynamoRuns = ({ client, name }: Table): Runs => ({
  async ended(task, { startedAt, failed, count }) {
    const done = failed === undefined
    const update = new UpdateCommand({
      TableName: name,
      Key: keys.run(task),
      // Of a failure, when it was last well stays.
      UpdateExpression: done
        ? 'SET #startedAt = :startedAt, #doneAt = :startedAt, #count = :count REMOVE #failed'
        : 'SET #startedAt = :startedAt, #failed = :failed',
      ExpressionAttributeNames: {
        '#startedAt': 'startedAt',
        '#failed': 'failed',
        ...(done && { '#doneAt': 'doneAt', '#count': 'count' }),
      },
      ExpressionAttributeValues: { ':startedAt': startedAt, ...(done ? { ':count': count } : { ':failed': failed }) },
    })
    await calling(() => client.send(update))
  },

  async last() {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :runs',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':runs': keys.runs },
    })
    const { Items = [] } = await calling(() => client.send(query))
    return new Map(Items.map(({ PK, SK, ...run }) => [String(SK), run as Run]))
  },
})
