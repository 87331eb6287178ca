import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../../lambdas/adapters/dynamodb/core/table.ts'

const { partitionKey, sortKey, timeToLive, stream, indexes } = tableDefinition

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
]

/** Makes the one table from its definition; what is there already of it stays. */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand())
  if (!TableNames.includes(name)) await createTable(client, name)
  await ensureTimeToLive(client, name)
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const indexKeys = Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey])
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(partitionKey, sortKey),
      AttributeDefinitions: [...new Set([partitionKey, sortKey, ...indexKeys])].map((attribute) => ({
        AttributeName: attribute,
        AttributeType: 'S' as const,
      })),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([index, key]) => ({
        IndexName: index,
        KeySchema: keySchema(key.partitionKey, key.sortKey),
        Projection: { ProjectionType: 'ALL' as const },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: name })
}

/** A call of its own, so a run that was killed between the two left a table without; setting it twice is an error. */
async function ensureTimeToLive(client: DynamoDBClient, name: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }))
  if (/^ENABL/.test(TimeToLiveDescription?.TimeToLiveStatus ?? '')) return
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
    }),
  )
}

/** Deletes the tables of a local run from a database that other people's tables may share. */
export async function dropTables(client: DynamoDBClient, names: readonly string[]): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand())
  for (const name of names)
    if (TableNames.includes(name)) await client.send(new DeleteTableCommand({ TableName: name }))
}
