import { randomInt } from 'node:crypto'
import { refusal } from './errors.ts'
import type { Code, Purpose, UserEntry } from './service.ts'

const hour = 60 * 60_000

/** How long a code is good: "24 hours for sign-up and for a verified attribute, one hour for a forgotten password" (Cognito quotas). */
const validity: { readonly [purpose in Purpose]: number } = {
  'sign-up': 24 * hour,
  email: 24 * hour,
  password: hour,
}

export const newCode = (purpose: Purpose, now: number): Code => ({
  code: String(randomInt(1_000_000)).padStart(6, '0'),
  expiresAt: now + validity[purpose],
})

/** The entry with a code set, in the place of any older one, or taken away. */
export function withCode(entry: UserEntry, purpose: Purpose, code: Code | undefined): UserEntry {
  const { [purpose]: _older, ...others } = entry.codes ?? {}
  return { ...entry, codes: code ? { ...others, [purpose]: code } : others }
}

/** @throws ServiceError ExpiredCodeException, also when none was asked for; CodeMismatchException */
export function checkVerificationCode(entry: UserEntry, purpose: Purpose, given: string, now: number): void {
  const kept = entry.codes?.[purpose]
  if (!kept || now >= kept.expiresAt) throw refusal('codeExpired')
  if (kept.code !== given) throw refusal('codeMismatch')
}
