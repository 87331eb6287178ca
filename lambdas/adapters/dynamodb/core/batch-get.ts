import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { Overloaded } from '../../../usecases/ports.ts'
import { backOff, callAws, type Table } from './client.ts'
import type { TableItem } from './items.ts'

interface ReadOptions {
  readonly ConsistentRead?: true
}

/** What one request takes. */
const batchSize = 100
/** Requests under way at a time. */
const readConcurrency = 8

/** Items in the order of their keys; keys the service leaves out for load are asked for again. */
export async function readAll(
  table: Table,
  requestedKeys: readonly TableItem[],
  options: ReadOptions = {},
): Promise<(TableItem | undefined)[]> {
  const found = new Map<string, TableItem>()
  const parts = Array.from({ length: Math.ceil(requestedKeys.length / batchSize) }, (_, part) =>
    requestedKeys.slice(part * batchSize, (part + 1) * batchSize),
  )
  const work = async () => {
    for (let part = parts.pop(); part; part = parts.pop())
      for (const item of await readPart(table, part, options)) found.set(itemKeyText(item), item)
  }
  await Promise.all(Array.from({ length: readConcurrency }, work))
  return requestedKeys.map((key) => found.get(itemKeyText(key)))
}

const itemKeyText = ({ PK, SK }: TableItem): string => `${PK}\n${SK}`

async function readPart(
  { client, name }: Table,
  requestedKeys: readonly TableItem[],
  options: ReadOptions,
): Promise<TableItem[]> {
  const items: TableItem[] = []
  let unprocessed: TableItem[] = [...requestedKeys]
  for (let retry = 0; unprocessed.length > 0; retry++) {
    if (retry > 4) throw new Overloaded('the table left keys unread')
    if (retry > 0) await backOff(retry)
    const request = { RequestItems: { [name]: { Keys: unprocessed, ...options } } }
    const answer = await callAws(() => client.send(new BatchGetCommand(request)))
    items.push(...(answer.Responses?.[name] ?? []))
    unprocessed = (answer.UnprocessedKeys?.[name]?.Keys as TableItem[] | undefined) ?? []
  }
  return items
}
