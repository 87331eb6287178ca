import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { anonymizeApplicant } from '../../../domain/operations/retention.ts'
import type { Erasures } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { updateIf } from '../core/conditional-write.ts'
import { ifPresent } from '../core/conditions/index.ts'
import { keys } from '../core/table.ts'

/** Locks first, since the booking is what names them: a crash in between is made up for by the next run. */
export const dynamoErasures = (table: Table): Erasures => ({
  async erase({ id, applicants }) {
    for (const { nikDigest } of applicants) await deleteOwnLock(table, nikDigest, id)
    await updateIf(table, {
      Key: keys.booking(id),
      // Without account and arrival it leaves the index by account.
      UpdateExpression: 'SET #applicants = :anonymous REMOVE #account, #arrival',
      ConditionExpression: ifPresent.ConditionExpression,
      ExpressionAttributeNames: {
        ...ifPresent.ExpressionAttributeNames,
        '#applicants': 'applicants',
        '#account': 'account',
        '#arrival': 'arrival',
      },
      ExpressionAttributeValues: { ':anonymous': applicants.map(anonymizeApplicant) },
    })
  },
})

/** A later booking of the same person has a lock of its own, which stays. */
async function deleteOwnLock({ client, name }: Table, nikDigest: string, bookingId: string): Promise<void> {
  if (nikDigest === '') return
  const drop = new DeleteCommand({
    TableName: name,
    Key: keys.lock(nikDigest),
    ConditionExpression: '#bookingId = :id',
    ExpressionAttributeNames: { '#bookingId': 'bookingId' },
    ExpressionAttributeValues: { ':id': bookingId },
  })
  try {
    await callAws(() => client.send(drop))
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
