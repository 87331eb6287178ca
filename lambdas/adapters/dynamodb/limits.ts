import type { Clock, Limits } from '../../usecases/ports.ts'
import type { Table } from './client.ts'
import { putIf, updateIf } from './conditional.ts'
import { secondsAt } from './passing.ts'
import { keys } from './table.ts'

/** Somebody else may open the window in between; then there is one to count in. */
const maxTries = 3

/**
 * Counts in the item of an occasion, which opens a window at the first time and is deleted some time after it. Of many
 * callers at once exactly as many get through as may.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export function dynamoLimits(table: Table, clock: Clock): Limits {
  const countIn = (key: ReturnType<typeof keys.limit>, times: number, now: number) =>
    updateIf(table, {
      Key: key,
      UpdateExpression: 'ADD #taken :one',
      ConditionExpression: '#expiresAt > :now AND #taken < :times',
      ExpressionAttributeNames: { '#taken': 'taken', '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':one': 1, ':now': now, ':times': times },
    })
  const open = (key: ReturnType<typeof keys.limit>, seconds: number, now: number) =>
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
        const now = secondsAt(clock)
        const counted = await countIn(key, times, now)
        if (counted === 'done') return true
        if (Number(counted.was.expiresAt) > now) return false
        if ((await open(key, seconds, now)) === 'done') return true
      }
      return false
    },

    async giveBack(what) {
      await updateIf(table, {
        Key: keys.limit(what),
        UpdateExpression: 'ADD #taken :back',
        ConditionExpression: '#expiresAt > :now AND #taken > :none',
        ExpressionAttributeNames: { '#taken': 'taken', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: { ':back': -1, ':now': secondsAt(clock), ':none': 0 },
      })
    },
  }
}
