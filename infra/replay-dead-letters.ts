import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from '../lambdas/adapters/dynamodb/table.ts'

interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/** What was put aside: ids and kinds only, no address and no name. */
interface DeadLetter {
  readonly PK: string
  readonly SK: string
  /** Key of the item whose writing tells it again. */
  readonly key: { readonly PK: string; readonly SK: string }
  readonly notice: object
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

/**
 * Writes each into the stream once more, then takes it off the pile: stopped in between it is told again, which its mark
 * makes harmless. One that failed again meanwhile, and so was put aside anew, stays.
 */
export async function replay({ client, name }: Table, letters: readonly DeadLetter[]): Promise<number> {
  for (const { PK, SK, key, notice, at } of letters) {
    const replayedAt = new Date().toISOString()
    const expiresAt = Math.floor(Date.now() / 1000) + month
    await client.send(new PutCommand({ TableName: name, Item: { ...key, notice, replayedAt, expiresAt } }))
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
  return letters.length
}

/** Seconds a notice stands (adapters/dynamodb/notices.ts). */
const month = 31 * 24 * 60 * 60
