import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { SavedPerson } from '../../../domain/people/saved-person.ts'
import { Overloaded, type SavedPeople, type SavedPeopleChange } from '../../../usecases/ports.ts'
import { backOff, callAws, type Table } from '../core/client.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact } from '../core/transaction.ts'

const maxTries = 6

/**
 * The people saved in an account. Every change also counts up the version of the list it was decided on, so of two
 * changes at once one is decided again: no NIK twice, never more than the list may hold.
 * @throws Overloaded when the table is throttled, or the list changes faster than it can be written
 */
export function dynamoSavedPeople(table: Table): SavedPeople {
  const read = async (account: string): Promise<{ people: SavedPerson[]; version: number }> => {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :people',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':people': keys.people(account) },
      ConsistentRead: true,
    })
    const { Items = [] } = await callAws(() => table.client.send(query))
    const list = Items.find(({ SK }) => SK === keys.peopleList(account).SK)
    return { people: Items.filter((item) => item !== list).map(personOf), version: Number(list?.version ?? 0) }
  }

  return {
    ofAccount: async (account) => (await read(account)).people,

    async change(account, decide) {
      for (let retry = 0; retry < maxTries; retry++) {
        const { people, version } = await read(account)
        const { answer, change } = await decide(people)
        if (!change) return answer
        const failed = await transact(table, [
          ['list', { Update: { TableName: table.name, ...countUp(account, version) } }],
          ['person', personWrite(table.name, account, change)],
        ])
        if (failed.size === 0) return answer
        await backOff(retry)
      }
      throw new Overloaded('the saved people changed faster than they could be written')
    },

    async clear(account) {
      const { people } = await read(account)
      const all = [...people.map(({ id }) => keys.person(account, id)), keys.peopleList(account)]
      for (const Key of all) await callAws(() => table.client.send(new DeleteCommand({ TableName: table.name, Key })))
    },
  }
}

const countUp = (account: string, version: number) => ({
  Key: keys.peopleList(account),
  UpdateExpression: 'SET #version = :next',
  ConditionExpression: version === 0 ? 'attribute_not_exists(#version)' : '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':next': version + 1, ...(version > 0 && { ':version': version }) },
})

const personWrite = (TableName: string, account: string, change: SavedPeopleChange) =>
  'save' in change
    ? { Put: { TableName, Item: { ...keys.person(account, change.save.id), ...change.save } } }
    : { Delete: { TableName, Key: keys.person(account, change.remove) } }

const personOf = ({ PK, SK, ...person }: TableItem): SavedPerson => person as unknown as SavedPerson
