import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { outboxDays } from '../../contract/outbox.ts'
import type { Clock, SentMarks } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { putIf } from './conditional.ts'
import { ifAbsent } from './conditions.ts'
import { keys } from './table.ts'

/** A mark outlives every report of its change: by the stream, and by a batch that is told again. */
const keepSeconds = outboxDays.mark * 24 * 60 * 60

export const dynamoSentMarks = (table: Table, clock: Clock): SentMarks => ({
  async has(bookingId, mark) {
    const get = new GetCommand({ TableName: table.name, Key: keys.sent(bookingId, mark), ConsistentRead: true })
    return (await calling(() => table.client.send(get))).Item !== undefined
  },
  async put(bookingId, mark) {
    const expiresAt = Math.floor(clock.now() / 1000) + keepSeconds
    await putIf(table, { Item: { ...keys.sent(bookingId, mark), expiresAt }, ...ifAbsent })
  },
})
