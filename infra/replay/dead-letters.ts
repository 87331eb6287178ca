import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { standsUntil } from '../../lambdas/adapters/dynamodb/notices.ts'
import { keys } from '../../lambdas/adapters/dynamodb/table.ts'
import type { Mail } from './mail.ts'

/** A mail that was put aside. */
export interface DeadLetter extends Mail {
  readonly PK: string
  readonly SK: string
  /** Name of the fault. */
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Everything that was put aside, in the order of whom it concerns. */
export async function deadLetters({ client, name }: Table): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = []
  let from: Record<string, unknown> | undefined
  do {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :untold',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':untold': keys.untold },
      ExclusiveStartKey: from,
    })
    const { Items = [], LastEvaluatedKey } = await client.send(query)
    letters.push(...(Items as DeadLetter[]))
    from = LastEvaluatedKey
  } while (from)
  return letters
}

/** Puts a mail into the table's stream once more: written over a notice that stands, it is a change, and told again. */
export async function tellAgain({ client, name }: Table, { notice, key }: Mail): Promise<void> {
  const expiresAt = standsUntil({ now: Date.now })
  const Item = { ...key, notice, replayedAt: new Date().toISOString(), expiresAt }
  await client.send(new PutCommand({ TableName: name, Item }))
}

/**
 * Takes a letter off the pile that was told again: when that is stopped in between it is told once more, which its mark
 * makes harmless. One that failed again meanwhile, and so was put aside anew, stays.
 */
export async function takeOff({ client, name }: Table, { PK, SK, at }: DeadLetter): Promise<void> {
  const take = new DeleteCommand({
    TableName: name,
    Key: { PK, SK },
    ConditionExpression: '#at = :seen',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':seen': at },
  })
  await client.send(take).catch((fault) => {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault
  })
}
