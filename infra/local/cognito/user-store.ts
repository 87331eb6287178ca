import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { localCredentials } from '../aws/endpoints.ts'
import type { User, UserEntry } from './service.ts'

const TableName = 'local-cognito'

/** Keeps the users and sessions; a write that was answered survives `kill -9`. */
export interface UserStore {
  get<T extends object>(key: string): Promise<T | undefined>
  put(key: string, value: object): Promise<void>
  /** What is kept under a username, in whatever case it is written. */
  entry(username: string): Promise<UserEntry>
  /**
   * Changes what is kept under a username. Two changes of one name run one after the other, so that no count of
   * attempts can be outrun by simultaneous guesses.
   * @param change gets the entry as it is and a way to save it; a refusal thrown afterwards leaves what was saved
   */
  change<T>(
    username: string,
    change: (entry: UserEntry, save: (entry: UserEntry) => Promise<void>) => Promise<T>,
  ): Promise<T>
  /** Every user, by name. */
  users(): Promise<User[]>
  close(): void
}

/** Opens the table of its own in the local database engine, making it on the first start. */
export async function openUserStore({ endpoint, region }: { endpoint: string; region: string }): Promise<UserStore> {
  const client = new DynamoDBClient({ endpoint, region, credentials: localCredentials })
  await createTable(client)
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

  const get = async <T extends object>(key: string): Promise<T | undefined> => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { key }, ConsistentRead: true }))
    return Item?.value as T | undefined
  }
  const put = async (key: string, value: object): Promise<void> => {
    await documents.send(new PutCommand({ TableName, Item: { key, value } }))
  }
  const keyOf = (username: string) => `USER#${username.toLowerCase()}`
  const entry = async (username: string): Promise<UserEntry> => (await get<UserEntry>(keyOf(username))) ?? {}
  const inTurn = oneByOne()

  return {
    get,
    put,
    entry,
    change: (username, change) =>
      inTurn(keyOf(username), async () => change(await entry(username), (changed) => put(keyOf(username), changed))),
    users: async () => {
      const found: User[] = []
      let from: Record<string, unknown> | undefined
      do {
        const page = await documents.send(
          new ScanCommand({
            TableName,
            FilterExpression: 'begins_with(#key, :user) AND attribute_exists(#value.#user)',
            ExpressionAttributeNames: { '#key': 'key', '#value': 'value', '#user': 'user' },
            ExpressionAttributeValues: { ':user': 'USER#' },
            ExclusiveStartKey: from,
            ConsistentRead: true,
          }),
        )
        for (const { value } of page.Items ?? []) found.push((value as { user: User }).user)
        from = page.LastEvaluatedKey
      } while (from)
      return found.sort((a, b) => (a.username < b.username ? -1 : 1))
    },
    close: () => client.destroy(),
  }
}

async function createTable(client: DynamoDBClient): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: 'key', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    )
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

/** Runs work of one key in the order it came; work of different keys side by side. */
function oneByOne() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const run = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, run)
    const forget = () => {
      if (last.get(key) === run) last.delete(key)
    }
    run.then(forget, forget)
    return run
  }
}
