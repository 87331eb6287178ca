import type { DynamoDBRecord } from 'aws-lambda'
import { keys, noticePrefix, staffPrefix } from '../lambdas/adapters/dynamodb/table.ts'

/** The part of Lambda's event filtering that is used here: one of these values, a beginning, or that it is there. */
type Rule = readonly [string | { readonly prefix: string } | { readonly exists: true }]
interface Pattern {
  readonly [field: string]: Rule | Pattern
}

/**
 * What of the table's stream the outbox is fed, as patterns of Lambda's event filtering: bookings, what is to be told besides,
 * what offices announce, who works there. A slot in a rush wakes nobody. Nor does the erasure of a booking, which has no account
 * then: its record holds the very data once more, and would outlive them among the batches given up.
 */
export const told: readonly Pattern[] = [
  { Keys: { SK: { S: [keys.booking('').SK] } }, NewImage: { account: { S: [{ exists: true }] } } },
  { Keys: { SK: { S: [{ prefix: noticePrefix }] } } },
  { Keys: { PK: { S: [keys.openings] } } },
  { Keys: { PK: { S: [{ prefix: staffPrefix }] } } },
]

/** Whether the outbox is fed a record, for who reads the stream without Lambda. */
export const isTold = ({ dynamodb }: DynamoDBRecord): boolean => told.some((pattern) => fits(pattern, dynamodb))

function fits(pattern: Rule | Pattern, value: unknown): boolean {
  if (!isRule(pattern))
    return Object.entries(pattern).every(([field, inner]) => fits(inner, (value as Record<string, unknown>)?.[field]))
  const [rule] = pattern
  if (typeof value !== 'string') return false
  if (typeof rule === 'string') return value === rule
  return 'prefix' in rule ? value.startsWith(rule.prefix) : rule.exists
}

const isRule = (pattern: Rule | Pattern): pattern is Rule => Array.isArray(pattern)
