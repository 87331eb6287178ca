/** The lock of a NIK: one booking in its month, across all accounts. */
import { keys } from '../table.ts'

/** No lock, or one whose month has ended. */
export const ifLockFree = (today: string) => ({
  ConditionExpression: 'attribute_not_exists(#pk) OR #freeFrom <= :today',
  ExpressionAttributeNames: { '#pk': 'PK', '#freeFrom': 'freeFrom' },
  ExpressionAttributeValues: { ':today': today },
})

/** The lock belongs to this booking; its month is counted anew. */
export const moveLockUpdate = (nikDigest: string, bookingId: string, freeFrom: string) => ({
  Key: keys.lock(nikDigest),
  UpdateExpression: 'SET #freeFrom = :freeFrom',
  ConditionExpression: '#bookingId = :id',
  ExpressionAttributeNames: { '#freeFrom': 'freeFrom', '#bookingId': 'bookingId' },
  ExpressionAttributeValues: { ':freeFrom': freeFrom, ':id': bookingId },
})

/** The lock belongs to this booking, or is gone. */
export const deleteLock = (nikDigest: string, bookingId: string) => ({
  Key: keys.lock(nikDigest),
  ConditionExpression: 'attribute_not_exists(#pk) OR #bookingId = :id',
  ExpressionAttributeNames: { '#pk': 'PK', '#bookingId': 'bookingId' },
  ExpressionAttributeValues: { ':id': bookingId },
})
