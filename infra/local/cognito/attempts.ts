import { refusal } from './errors.ts'
import type { UserEntry } from './service.ts'

/*
 * "In a given hour, we allow between 5 and 20 attempts for a user to request or enter a password reset code"
 * (Cognito developer guide, Recovering user accounts). Here it is 10, for the codes of sign-up alike.
 */
const limit = 10
const hour = 60 * 60_000

const kinds = {
  'confirm-sign-up': 'tooManyWrongCodes',
  'resend-confirmation': 'limitExceeded',
  'forgot-password': 'limitExceeded',
  'confirm-forgot-password': 'limitExceeded',
  'change-password': 'limitExceeded',
  'verify-attribute': 'limitExceeded',
  'verify-software-token': 'limitExceeded',
} as const

/**
 * The entry with one more attempt of a kind counted.
 * @throws ServiceError LimitExceededException or TooManyFailedAttemptsException beyond the hour's limit
 */
export function countAttempt(entry: UserEntry, kind: keyof typeof kinds, now: number): UserEntry {
  const before = entry.attempts?.[kind]
  const counting = before && now - before.since < hour ? before : { count: 0, since: now }
  if (counting.count >= limit) throw refusal(kinds[kind])
  return { ...entry, attempts: { ...entry.attempts, [kind]: { ...counting, count: counting.count + 1 } } }
}
