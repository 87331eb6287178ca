import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { SealedDays } from '../../usecases/desk-book.ts'
import type { Clock } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { secondsAt } from './passing.ts'
import { keys } from './table.ts'

const fortnight = 14 * 24 * 60 * 60

/** One small item for each day that is over for good, so that nobody reads its bookings again. */
export const dynamoSealedDays = ({ client, name }: Table, clock: Clock): SealedDays => ({
  async of(office) {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :office',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':office': keys.sealedOf(office) },
    })
    const { Items = [] } = await calling(() => client.send(query))
    return new Set(Items.map(({ SK }) => String(SK)))
  },

  async seal(office, date) {
    const Item = { ...keys.sealed(office, date), expiresAt: secondsAt(clock) + fortnight }
    await calling(() => client.send(new PutCommand({ TableName: name, Item })))
  },
})
