/** Whether the office has closed a day, and whether its times are those that were seen. */
import { randomUUID } from 'node:crypto'

/** The office has closed the day. */
export const ifClosed = {
  ConditionExpression: '#closed = :true',
  ExpressionAttributeNames: { '#closed': 'closed' },
  ExpressionAttributeValues: { ':true': true },
}

/** The office has not closed the day. */
export const ifNotClosed = {
  ConditionExpression: 'attribute_not_exists(#closed)',
  ExpressionAttributeNames: { '#closed': 'closed' },
}

/** The day is open, and was not opened again after the very request closed it that wants to close it now. */
export const ifNotReopenedAfter = (key: string | undefined) =>
  key === undefined
    ? ifNotClosed
    : {
        ConditionExpression: `${ifNotClosed.ConditionExpression} AND (attribute_not_exists(#reopenedAfter) OR #reopenedAfter <> :key)`,
        ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#reopenedAfter': 'reopenedAfter' },
        ExpressionAttributeValues: { ':key': key },
      }

/** The day is still closed as it was seen: at this instant (none in a day the seed closed). */
export const ifClosedAsSeen = (seen: { at?: number }) =>
  seen.at === undefined
    ? {
        ConditionExpression: '#closed = :true AND attribute_not_exists(#at)',
        ExpressionAttributeNames: { '#closed': 'closed', '#at': 'at' },
        ExpressionAttributeValues: { ':true': true },
      }
    : {
        ConditionExpression: '#at = :seenAt',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':seenAt': seen.at },
      }

/** The office has not closed the day, and no time was added to it since it was seen. */
export const ifOpenAsSeen = (timesVersion: string | undefined) => ({
  ConditionExpression: `${ifNotClosed.ConditionExpression} AND ${
    timesVersion === undefined ? 'attribute_not_exists(#timesVersion)' : '#timesVersion = :timesVersion'
  }`,
  ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#timesVersion': 'timesVersion' },
  ...(timesVersion !== undefined && { ExpressionAttributeValues: { ':timesVersion': timesVersion } }),
})

/** The office has not closed the day; its times are another timesVersion from now on. */
export const newTimesVersionUpdate = () => ({
  UpdateExpression: 'SET #timesVersion = :timesVersion',
  ConditionExpression: ifNotClosed.ConditionExpression,
  ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#timesVersion': 'timesVersion' },
  ExpressionAttributeValues: { ':timesVersion': randomUUID() },
})
