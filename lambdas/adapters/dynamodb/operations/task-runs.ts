import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { TaskRun, TaskRuns } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/** The last run of each task of the clock: one item, written at its end. */
export const dynamoTaskRuns = ({ client, name }: Table): TaskRuns => ({
  async recordEnd(task, { startedAt, failed, count }) {
    const done = failed === undefined
    const update = new UpdateCommand({
      TableName: name,
      Key: keys.taskRun(task),
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
    await callAws(() => client.send(update))
  },

  async last() {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :runs',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':runs': keys.taskRuns },
    })
    const { Items = [] } = await callAws(() => client.send(query))
    return new Map(Items.map(({ PK, SK, ...run }) => [String(SK), run as TaskRun]))
  },
})
