import {
  partitionKeys,
  type StoreItems,
  type StoreUser,
  storeAccess,
} from '../../infra/constructs/store/store-access.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { tableDefinition } from '../../lambdas/adapters/dynamodb/core/table.ts'

// biome-ignore lint/suspicious/noExplicitAny: the inputs of every command there is
type Input = Record<string, any>

/** One right a command needs: an action on an item's partition key, or on an index. */
interface RequiredPermission {
  readonly action: string
  readonly partitionKey?: string
  readonly index?: string
}

const keyOf = (item: Input): string => String(item[tableDefinition.partitionKey])

/** What IAM asks of each command; transactions and batches of the single items in them. */
const needs: Readonly<Record<string, (input: Input) => RequiredPermission[]>> = {
  GetCommand: ({ Key }) => [{ action: 'GetItem', partitionKey: keyOf(Key) }],
  PutCommand: ({ Item }) => [{ action: 'PutItem', partitionKey: keyOf(Item) }],
  UpdateCommand: ({ Key }) => [{ action: 'UpdateItem', partitionKey: keyOf(Key) }],
  ConditionCheckCommand: ({ Key }) => [{ action: 'ConditionCheckItem', partitionKey: keyOf(Key) }],
  DeleteCommand: ({ Key }) => [{ action: 'DeleteItem', partitionKey: keyOf(Key) }],
  QueryCommand: ({ IndexName, KeyConditionExpression, ExpressionAttributeValues }) => {
    if (IndexName) return [{ action: 'Query', index: IndexName }]
    const placeholder = /^#pk = (:\w+)/.exec(KeyConditionExpression)?.[1] ?? ''
    return [{ action: 'Query', partitionKey: String(ExpressionAttributeValues[placeholder]) }]
  },
  ScanCommand: () => [{ action: 'Scan' }],
  BatchGetCommand: ({ RequestItems }) =>
    Object.values<Input>(RequestItems).flatMap(({ Keys }) =>
      Keys.map((key: Input) => ({ action: 'BatchGetItem', partitionKey: keyOf(key) })),
    ),
  TransactWriteCommand: ({ TransactItems }) =>
    TransactItems.flatMap((write: Input) =>
      Object.entries<Input>(write).flatMap(([kind, input]) => needs[`${kind}Command`]?.(input) ?? [{ action: kind }]),
    ),
}

/** IAM's `StringLike`. */
const like = (pattern: string, text: string): boolean => {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`, 's').test(text)
}

/** Rights that were used, e.g. `bookings PutItem locks`. */
export type UsedPermissions = Set<string>

/**
 * The table as a function sees it in the cloud: a call that its policy doesn't name is denied before it is sent.
 * @param used collects the rights that calls made use of
 */
export function asFunction(name: StoreUser, table: Table, { used }: { used: UsedPermissions }): Table {
  const { index: ownIndex, scan, ...access } = storeAccess[name]
  const permissionFor = ({ action, partitionKey, index }: RequiredPermission): string | undefined => {
    if (action === 'Scan') return scan && 'everything'
    if (index) return action === 'Query' && ownIndex === index ? index : undefined
    return (Object.entries(access) as [StoreItems, readonly string[]][]).find(
      ([items, actions]) => actions.includes(action) && like(partitionKeys[items], partitionKey ?? ''),
    )?.[0]
  }
  const send = async (command: { constructor: { name: string }; input: Input }) => {
    const wanted = needs[command.constructor.name]
    if (!wanted) throw new Error(`policy-guard.ts does not know ${command.constructor.name}`)
    for (const need of wanted(command.input)) {
      const permission = permissionFor(need)
      if (!permission)
        throw new Error(`AccessDenied: ${name} ${need.action} ${need.partitionKey ?? need.index ?? ''}`.trimEnd())
      used.add(`${name} ${need.action} ${permission}`)
    }
    return table.client.send(command as never)
  }
  const client = new Proxy(table.client, {
    get: (target, property) => (property === 'send' ? send : Reflect.get(target, property, target)),
  })
  return { ...table, client }
}
