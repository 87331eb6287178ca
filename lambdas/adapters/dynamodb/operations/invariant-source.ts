import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { InvariantBatch, InvariantEvidence } from '../../../usecases/operations/check-invariants.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { bookingOf, isSlotItem, ledgerSlotOf, nikLockOf, slotTimeOf, type TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'

/** Everything the laws speak of: a pass over the whole table, page by page, which leaves the rest of it at the service. */
export const dynamoInvariantSource = (table: Table): InvariantEvidence => ({
  async *batches() {
    let from: TableItem | undefined
    do {
      const page = await callAws(() =>
        table.client.send(new ScanCommand({ TableName: table.name, ...invariantItems, ExclusiveStartKey: from })),
      )
      yield invariantBatchOf(page.Items ?? [])
      from = page.LastEvaluatedKey
    } while (from)
  },

  async slots(refs) {
    const items = await readAll(table, refs.map(keys.slot), { ConsistentRead: true })
    return refs.map((ref, index) => ledgerSlotOf(ref, items[index]))
  },
})

const codePrefix = keys.bookingCode('')
const lockPrefix = keys.lock('').PK

const invariantItems = {
  FilterExpression:
    'begins_with(#sk, :slot) OR (#sk = :booking AND #status = :active) OR #sk = :lock OR begins_with(#pk, :code)',
  ExpressionAttributeNames: { '#pk': 'PK', '#sk': 'SK', '#status': 'status' },
  ExpressionAttributeValues: {
    ':slot': 'SLOT#',
    ':booking': keys.booking('').SK,
    ':active': 'ACTIVE',
    ':lock': keys.lock('').SK,
    ':code': codePrefix,
  },
}

function invariantBatchOf(items: readonly TableItem[]): InvariantBatch {
  const withKey = (fits: (PK: string, item: TableItem) => boolean) =>
    items.filter((item) => fits(String(item.PK), item))
  return {
    slots: withKey((_, item) => isSlotItem(item)).flatMap((item) => {
      const [, office = '', date = ''] = String(item.PK).split('#')
      return ledgerSlotOf({ office, date, time: slotTimeOf(item) }, item) ?? []
    }),
    bookings: withKey((_, { SK }) => SK === keys.booking('').SK).flatMap((item) => bookingOf(item) ?? []),
    locks: withKey((PK) => PK.startsWith(lockPrefix)).flatMap((item) => {
      const lock = nikLockOf(item)
      return lock ? [{ ...lock, nikDigest: String(item.PK).slice(lockPrefix.length) }] : []
    }),
    codedBookingIds: withKey((PK) => PK.startsWith(codePrefix)).map(({ SK }) => String(SK)),
  }
}
