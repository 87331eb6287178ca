import type { DynamoDBRecord } from 'aws-lambda'
import { keys, noticePrefix, staffPrefix } from '../lambdas/adapters/dynamodb/core/table.ts'

/** The part of Lambda's event filtering that is used here: one of these values, a beginning, or that it is there. */
type StreamRule = readonly [string | { readonly prefix: string } | { readonly exists: true }]
interface StreamPattern {
  readonly [field: string]: StreamRule | StreamPattern
}

/**
 * What of the table's stream the outbox is fed, as patterns of Lambda's event filtering: bookings, what is to be told besides,
 * what offices announce, who works there. A slot in a rush wakes nobody. Nor does the erasure of a booking, which has no account
 * then: its record holds the very data once more, and would outlive them among the batches given up.
 */
export const outboxFilters: readonly StreamPattern[] = [
  { Keys: { SK: { S: [keys.booking('').SK] } }, NewImage: { account: { S: [{ exists: true }] } } },
  { Keys: { SK: { S: [{ prefix: noticePrefix }] } } },
  { Keys: { PK: { S: [keys.releases] } } },
  { Keys: { PK: { S: [{ prefix: staffPrefix }] } } },
]

/** Whether the outbox is fed a record, for who reads the stream without Lambda. */
export const isOutboxRecord = ({ dynamodb }: DynamoDBRecord): boolean =>
  outboxFilters.some((pattern) => matchesPattern(pattern, dynamodb))

function matchesPattern(pattern: StreamRule | StreamPattern, value: unknown): boolean {
  if (!isStreamRule(pattern))
    return Object.entries(pattern).every(([field, inner]) =>
      matchesPattern(inner, (value as Record<string, unknown>)?.[field]),
    )
  const [rule] = pattern
  if (typeof value !== 'string') return false
  if (typeof rule === 'string') return value === rule
  return 'prefix' in rule ? value.startsWith(rule.prefix) : rule.exists
}

const isStreamRule = (pattern: StreamRule | StreamPattern): pattern is StreamRule => Array.isArray(pattern)
