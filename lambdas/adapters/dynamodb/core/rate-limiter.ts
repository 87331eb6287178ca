import type { Clock, RateLimits } from '../../../usecases/ports.ts'
import type { Table } from './client.ts'
import { putIf, updateIf } from './conditional-write.ts'
import { epochSeconds } from './expiring-items.ts'
import { keys } from './table.ts'

/** Somebody else may open the window in between; then there is one to count in. */
const maxTries = 3

/**
 * Counts in the item of an occasion, which opens a window at the first time and is deleted some time after it. Of many
 * callers at once exactly as many get through as may.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export function dynamoRateLimiter(table: Table, clock: Clock): RateLimits {
  const countInWindow = (key: ReturnType<typeof keys.limit>, times: number, now: number) =>
    updateIf(table, {
      Key: key,
      UpdateExpression: 'ADD #taken :one',
      ConditionExpression: '#expiresAt > :now AND #taken < :times',
      ExpressionAttributeNames: { '#taken': 'taken', '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':one': 1, ':now': now, ':times': times },
    })
  const openWindow = (key: ReturnType<typeof keys.limit>, seconds: number, now: number) =>
    putIf(table, {
      Item: { ...key, taken: 1, expiresAt: now + seconds },
      ConditionExpression: 'attribute_not_exists(PK) OR #expiresAt <= :now',
      ExpressionAttributeNames: { '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':now': now },
    })
  return {
    async take(what, { times, seconds }) {
      const key = keys.limit(what)
      for (let attempt = 0; attempt < maxTries; attempt++) {
        const now = epochSeconds(clock)
        const counted = await countInWindow(key, times, now)
        if (counted === 'done') return true
        if (Number(counted.previous.expiresAt) > now) return false
        if ((await openWindow(key, seconds, now)) === 'done') return true
      }
      return false
    },

    async refund(what) {
      await updateIf(table, {
        Key: keys.limit(what),
        UpdateExpression: 'ADD #taken :back',
        ConditionExpression: '#expiresAt > :now AND #taken > :none',
        ExpressionAttributeNames: { '#taken': 'taken', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: { ':back': -1, ':now': epochSeconds(clock), ':none': 0 },
      })
    },
  }
}
