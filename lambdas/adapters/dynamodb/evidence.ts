import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Evidence, Lot } from '../../usecases/check-laws.ts'
import { readAll } from './batch-get.ts'
import { calling, type Table } from './client.ts'
import { bookingOf, type Item, isSlot, lockOf, slotOf, timeOf } from './items.ts'
import { keys } from './table.ts'

/** Everything the laws speak of: a pass over the whole table, page by page, which leaves the rest of it at the service. */
export const dynamoEvidence = (table: Table): Evidence => ({
  async *lots() {
    let from: Item | undefined
    do {
      const page = await calling(() =>
        table.client.send(new ScanCommand({ TableName: table.name, ...ofTheLaws, ExclusiveStartKey: from })),
      )
      yield lotOf(page.Items ?? [])
      from = page.LastEvaluatedKey
    } while (from)
  },

  async slots(refs) {
    const items = await readAll(table, refs.map(keys.slot), { ConsistentRead: true })
    return refs.map((ref, index) => slotOf(ref, items[index]))
  },
})

const codePrefix = keys.code('')
const lockPrefix = keys.lock('').PK

const ofTheLaws = {
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

function lotOf(items: readonly Item[]): Lot {
  const withKey = (fits: (PK: string, item: Item) => boolean) => items.filter((item) => fits(String(item.PK), item))
  return {
    slots: withKey((_, item) => isSlot(item)).flatMap((item) => {
      const [, office = '', date = ''] = String(item.PK).split('#')
      return slotOf({ office, date, time: timeOf(item) }, item) ?? []
    }),
    bookings: withKey((_, { SK }) => SK === keys.booking('').SK).flatMap((item) => bookingOf(item) ?? []),
    locks: withKey((PK) => PK.startsWith(lockPrefix)).flatMap((item) => {
      const lock = lockOf(item)
      return lock ? [{ ...lock, nikDigest: String(item.PK).slice(lockPrefix.length) }] : []
    }),
    coded: withKey((PK) => PK.startsWith(codePrefix)).map(({ SK }) => String(SK)),
  }
}
