import { refusal } from './errors.ts'
import type { Authenticator, User } from './service.ts'
import { stepOfCode } from './totp.ts'

/**
 * The authenticator after one of its codes was taken. A code is good once: neither it nor an older one is taken again
 * (RFC 6238, section 5.2).
 * @returns undefined for a code that is none of its
 * @throws ServiceError ExpiredCodeException for a code that was used
 */
export function acceptTotpCode(authenticator: Authenticator, code: string, now: number): Authenticator | undefined {
  const step = stepOfCode(authenticator.secret, code, now)
  if (step === undefined) return undefined
  if (authenticator.lastStep !== undefined && step <= authenticator.lastStep) throw refusal('codeUsed')
  return { ...authenticator, lastStep: step }
}

/** Whether a login needs a code. */
export const isMfaRequired = (user: User): boolean => user.softwareTokenMfa === true && user.authenticator !== undefined

/**
 * The user with the code asked for at login, or no more.
 * @throws ServiceError InvalidParameterException where there is no authenticator to ask
 */
export function withMfaPreference(user: User, enabled: boolean): User {
  if (enabled && !user.authenticator) throw refusal('noAuthenticator')
  return { ...user, softwareTokenMfa: enabled }
}
