import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { noticeExpiresAt } from '../../lambdas/adapters/dynamodb/notification/notices.ts'
import type { ReplayItem } from './replay-item.ts'

/** A mail that was put aside. */
export interface DeadLetter extends ReplayItem {
  readonly PK: string
  readonly SK: string
  /** Name of the fault. */
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Everything that was put aside, in the order of whom it concerns. */
export async function readDeadLetters({ client, name }: Table): Promise<DeadLetter[]> {
  const items: DeadLetter[] = []
  let from: Record<string, unknown> | undefined
  do {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :deadLetters',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':deadLetters': keys.deadLetters },
      ExclusiveStartKey: from,
    })
    const { Items = [], LastEvaluatedKey } = await client.send(query)
    items.push(...(Items as DeadLetter[]))
    from = LastEvaluatedKey
  } while (from)
  return items
}

/** Puts a mail into the table's stream once more: written over a notice that stands, it is a change, and told again. */
export async function republish({ client, name }: Table, { notice, key }: ReplayItem): Promise<void> {
  const expiresAt = noticeExpiresAt({ now: Date.now })
  const Item = { ...key, notice, replayedAt: new Date().toISOString(), expiresAt }
  await client.send(new PutCommand({ TableName: name, Item }))
}

/**
 * Takes a letter off the pile that was told again: when that is stopped in between it is told once more, which its mark
 * makes harmless. One that failed again meanwhile, and so was put aside anew, stays.
 */
export async function removeDeadLetter({ client, name }: Table, { PK, SK, at }: DeadLetter): Promise<void> {
  const removal = new DeleteCommand({
    TableName: name,
    Key: { PK, SK },
    ConditionExpression: '#at = :seen',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':seen': at },
  })
  await client.send(removal).catch((fault) => {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault
  })
}
