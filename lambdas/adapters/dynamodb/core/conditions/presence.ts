/** Whether something stands under a key, and which version of it. */

/** Nothing stands under the key yet. */
export const ifAbsent = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK' },
}

/** Something stands under the key. */
export const ifPresent = {
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK' },
}

/** Still at the version that was seen; 0: nothing there yet. What was never saved by a person counts as version 1. */
export function ifAtVersion(seen: number) {
  if (seen === 0) return ifAbsent
  const unversioned = seen === 1 ? ' OR (attribute_exists(#pk) AND attribute_not_exists(#version))' : ''
  return {
    ConditionExpression: `#version = :seen${unversioned}`,
    ExpressionAttributeNames: { '#version': 'version', ...(unversioned && { '#pk': 'PK' }) },
    ExpressionAttributeValues: { ':seen': seen },
  }
}
