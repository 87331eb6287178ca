import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { SavedPerson } from '../../../domain/people/saved-person.ts'
import type { NikHolders } from '../../../usecases/ports.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { updateIf } from '../core/conditional-write.ts'
import { deleteLock } from '../core/conditions/index.ts'
import { bookingOf, type TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact, type Write } from '../core/transaction.ts'

const peoplePrefix = keys.people('')
const personPrefix = keys.person('', '').SK

/** Bookings and saved people over the whole table, read strongly consistent, page by page. */
export const dynamoNikRecords = (table: Table): NikHolders => ({
  async *batches() {
    let from: TableItem | undefined
    do {
      const scan = new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...nikRecordItems,
        ExclusiveStartKey: from,
      })
      const { Items = [], LastEvaluatedKey } = await callAws(() => table.client.send(scan))
      yield {
        bookings: Items.filter(({ SK }) => SK === keys.booking('').SK).flatMap((item) => bookingOf(item) ?? []),
        people: Items.filter(({ SK }) => String(SK).startsWith(personPrefix)).map(({ PK, SK, ...person }) => ({
          account: String(PK).slice(peoplePrefix.length),
          person: person as unknown as SavedPerson,
        })),
      }
      from = LastEvaluatedKey
    } while (from)
  },

  async rewriteBooking({ id, applicants: seen }, applicants) {
    const locks = await readAll(
      table,
      seen.map(({ nikDigest }) => keys.lock(nikDigest)),
      { ConsistentRead: true },
    )
    const moves = seen.flatMap(({ nikDigest }, place): [string, Write][] => {
      const lock = locks[place]
      const next = applicants[place]?.nikDigest ?? ''
      if (lock?.bookingId !== id || next === nikDigest) return []
      // Where the new lock goes, none may stand that is another booking's.
      const { Key, ...freeOrOwn } = deleteLock(next, id)
      return [
        [`lock ${place}`, { Put: { TableName: table.name, Item: { ...lock, ...Key }, ...freeOrOwn } }],
        [`old lock ${place}`, { Delete: { TableName: table.name, ...deleteLock(nikDigest, id) } }],
      ]
    })
    const rewrite: Write = {
      Update: {
        TableName: table.name,
        Key: keys.booking(id),
        UpdateExpression: 'SET #applicants = :next',
        ConditionExpression: '#applicants = :seen',
        ExpressionAttributeNames: { '#applicants': 'applicants' },
        ExpressionAttributeValues: { ':next': applicants, ':seen': seen },
      },
    }
    const failed = await transact(table, [['booking', rewrite], ...moves])
    return failed.size === 0 ? 'rewritten' : 'changed'
  },

  async rewritePerson(account, { id, nikSealed: seen }, { nikDigest, nikSealed }) {
    const outcome = await updateIf(table, {
      Key: keys.person(account, id),
      UpdateExpression: 'SET #digest = :digest, #sealed = :sealed',
      ConditionExpression: '#sealed = :seen',
      ExpressionAttributeNames: { '#digest': 'nikDigest', '#sealed': 'nikSealed' },
      ExpressionAttributeValues: { ':digest': nikDigest, ':sealed': nikSealed, ':seen': seen },
    })
    return outcome === 'done' ? 'rewritten' : 'changed'
  },
})

const nikRecordItems = {
  FilterExpression: '#sk = :booking OR (begins_with(#pk, :people) AND begins_with(#sk, :person))',
  ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK' },
  ExpressionAttributeValues: { ':booking': keys.booking('').SK, ':people': peoplePrefix, ':person': personPrefix },
}
