import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'

type StoredItem = Record<string, unknown>
type PrimaryKey = { PK: string; SK: string }

/** The few ways in which a table is filled from outside the functions. */
export interface ItemStore {
  get<T extends object>(key: PrimaryKey): Promise<T | undefined>
  put(item: PrimaryKey & StoredItem): Promise<void>
  /**
   * All of them, or none when one is there already.
   * @param options `without`: what is deleted at the same instant
   * @returns whether they were put
   */
  putAbsent(items: readonly (PrimaryKey & StoredItem)[], options?: { without?: PrimaryKey }): Promise<boolean>
  /** Strongly consistent: the items of a partition, which must fit in one page. */
  partition(PK: string): Promise<StoredItem[]>
}

export function openItemStore(client: DynamoDBClient, TableName: string): ItemStore {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return {
    async get<T extends object>(Key: PrimaryKey) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      return Item as T | undefined
    },
    async put(Item) {
      await documents.send(new PutCommand({ TableName, Item }))
    },
    async putAbsent(items, { without } = {}) {
      const puts = items.map((Item) => ({
        Put: {
          TableName,
          Item,
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'PK' },
        },
      }))
      const TransactItems = [...puts, ...(without ? [{ Delete: { TableName, Key: without } }] : [])]
      try {
        await documents.send(new TransactWriteCommand({ TransactItems }))
        return true
      } catch (error) {
        if (!isAlreadyThere(error)) throw error
        return false
      }
    },
    async partition(PK) {
      const query = new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'PK' },
        ExpressionAttributeValues: { ':pk': PK },
        ConsistentRead: true,
      })
      return (await documents.send(query)).Items ?? []
    },
  }
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed')
