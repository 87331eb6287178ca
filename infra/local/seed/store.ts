import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { tableName as TableName } from '../aws.ts'

type Item = Record<string, unknown>
type Key = { PK: string; SK: string }

/** The few ways in which the seed touches the table. */
export interface SeedStore {
  get<T extends object>(key: Key): Promise<T | undefined>
  put(item: Key & Item): Promise<void>
  /** All of them, or none when one is there already. */
  putAbsent(items: readonly (Key & Item)[]): Promise<void>
}

export function openSeedStore(client: DynamoDBClient): SeedStore {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return {
    async get<T extends object>(Key: Key) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      return Item as T | undefined
    },
    async put(Item) {
      await documents.send(new PutCommand({ TableName, Item }))
    },
    async putAbsent(items) {
      const TransactItems = items.map((Item) => ({
        Put: {
          TableName,
          Item,
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'PK' },
        },
      }))
      await documents.send(new TransactWriteCommand({ TransactItems })).catch((error) => {
        if (!isAlreadyThere(error)) throw error
      })
    },
  }
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed')
