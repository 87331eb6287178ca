import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { anonymous } from '../../domain/retention.ts'
import type { Erasures } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { updateIf } from './conditional.ts'
import { ifThere } from './conditions.ts'
import { keys } from './table.ts'

/** Locks first, since the booking is what names them: a crash in between is made up for by the next run. */
export const dynamoErasures = (table: Table): Erasures => ({
  async erase({ id, applicants }) {
    for (const { nikDigest } of applicants) await dropOwnLock(table, nikDigest, id)
    await updateIf(table, {
      Key: keys.booking(id),
      // Without account and arrival it leaves the index by account.
      UpdateExpression: 'SET #applicants = :anonymous REMOVE #account, #arrival',
      ConditionExpression: ifThere.ConditionExpression,
      ExpressionAttributeNames: {
        ...ifThere.ExpressionAttributeNames,
        '#applicants': 'applicants',
        '#account': 'account',
        '#arrival': 'arrival',
      },
      ExpressionAttributeValues: { ':anonymous': applicants.map(anonymous) },
    })
  },
})

/** A later booking of the same person has a lock of its own, which stays. */
async function dropOwnLock({ client, name }: Table, nikDigest: string, bookingId: string): Promise<void> {
  if (nikDigest === '') return
  const drop = new DeleteCommand({
    TableName: name,
    Key: keys.lock(nikDigest),
    ConditionExpression: '#bookingId = :id',
    ExpressionAttributeNames: { '#bookingId': 'bookingId' },
    ExpressionAttributeValues: { ':id': bookingId },
  })
  try {
    await calling(() => client.send(drop))
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
