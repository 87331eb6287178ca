import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Booking } from '../../../domain/booking/booking.ts'
import type { Bookings } from '../../../usecases/ports.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { bookingOf } from '../core/items.ts'
import { keys } from '../core/table.ts'

export const dynamoBookings = ({ client, name }: Table): Bookings => ({
  async find(id) {
    const get = new GetCommand({ TableName: name, Key: keys.booking(id), ConsistentRead: true })
    return bookingOf((await callAws(() => client.send(get))).Item)
  },

  async findAll(ids) {
    const items = await readAll({ client, name }, [...new Set(ids)].map(keys.booking), { ConsistentRead: true })
    const bookings = items.flatMap((item) => bookingOf(item) ?? [])
    return new Map(bookings.map((booking) => [booking.id, booking]))
  },

  async idsOfCode(code) {
    const query = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :code',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':code': keys.bookingCode(code) },
      ConsistentRead: true,
    })
    const { Items = [] } = await callAws(() => client.send(query))
    return Items.map(({ SK }) => String(SK))
  },

  async ofAccount(account) {
    const bookings: Booking[] = []
    let from: Record<string, unknown> | undefined
    do {
      const query = new QueryCommand({
        TableName: name,
        IndexName: 'byAccount',
        KeyConditionExpression: '#account = :account',
        ExpressionAttributeNames: { '#account': 'account' },
        ExpressionAttributeValues: { ':account': account },
        ScanIndexForward: false,
        ExclusiveStartKey: from,
      })
      const page = await callAws(() => client.send(query))
      for (const item of page.Items ?? []) {
        const booking = bookingOf(item)
        if (booking) bookings.push(booking)
      }
      from = page.LastEvaluatedKey
    } while (from)
    return bookings
  },
})
