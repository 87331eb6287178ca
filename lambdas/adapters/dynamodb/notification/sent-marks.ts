import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { outboxDays } from '../../../contract/notification/outbox.ts'
import type { Clock, SentMarks } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { putIf } from '../core/conditional-write.ts'
import { ifAbsent } from '../core/conditions/index.ts'
import { keys } from '../core/table.ts'

/** A mark outlives every report of its change: by the stream, and by a batch that is told again. */
const markLifetimeSeconds = outboxDays.mark * 24 * 60 * 60

export const dynamoSentMarks = (table: Table, clock: Clock): SentMarks => ({
  async has(bookingId, mark) {
    const get = new GetCommand({ TableName: table.name, Key: keys.sentMark(bookingId, mark), ConsistentRead: true })
    return (await callAws(() => table.client.send(get))).Item !== undefined
  },
  async put(bookingId, mark) {
    const expiresAt = Math.floor(clock.now() / 1000) + markLifetimeSeconds
    await putIf(table, { Item: { ...keys.sentMark(bookingId, mark), expiresAt }, ...ifAbsent })
  },
})
