import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { SealedDays } from '../../../usecases/desk/ports.ts'
import type { Clock } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { epochSeconds } from '../core/expiring-items.ts'
import { keys } from '../core/table.ts'

const lifetimeSeconds = 14 * 24 * 60 * 60

/** One small item for each day that is over for good, so that nobody reads its bookings again. */
export const dynamoSealedDays = ({ client, name }: Table, clock: Clock): SealedDays => ({
  async of(office) {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :office',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':office': keys.sealedDays(office) },
    })
    const { Items = [] } = await callAws(() => client.send(query))
    return new Set(Items.map(({ SK }) => String(SK)))
  },

  async seal(office, date) {
    const Item = { ...keys.sealedDay(office, date), expiresAt: epochSeconds(clock) + lifetimeSeconds }
    await callAws(() => client.send(new PutCommand({ TableName: name, Item })))
  },
})
