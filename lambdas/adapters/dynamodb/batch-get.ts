import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { Overloaded } from '../../usecases/ports.ts'
import { backOff, calling, type Table } from './client.ts'
import type { Item } from './items.ts'

interface Options {
  readonly ConsistentRead?: true
}

/** What one request takes. */
const atOnce = 100
/** Requests under way at a time. */
const abreast = 8

/** Items in the order of their keys; keys the service leaves out for load are asked for again. */
export async function readAll(
  table: Table,
  wanted: readonly Item[],
  options: Options = {},
): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>()
  const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, part) =>
    wanted.slice(part * atOnce, (part + 1) * atOnce),
  )
  const work = async () => {
    for (let part = parts.pop(); part; part = parts.pop())
      for (const item of await readPart(table, part, options)) found.set(nameOf(item), item)
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return wanted.map((key) => found.get(nameOf(key)))
}

const nameOf = ({ PK, SK }: Item): string => `${PK}\n${SK}`

async function readPart({ client, name }: Table, wanted: readonly Item[], options: Options): Promise<Item[]> {
  const items: Item[] = []
  let left: Item[] = [...wanted]
  for (let retry = 0; left.length > 0; retry++) {
    if (retry > 4) throw new Overloaded('the table left keys unread')
    if (retry > 0) await backOff(retry)
    const request = { RequestItems: { [name]: { Keys: left, ...options } } }
    const answer = await calling(() => client.send(new BatchGetCommand(request)))
    items.push(...(answer.Responses?.[name] ?? []))
    left = (answer.UnprocessedKeys?.[name]?.Keys as Item[] | undefined) ?? []
  }
  return items
}
