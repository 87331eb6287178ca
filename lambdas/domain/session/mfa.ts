import type { Millis } from '../shared/dates.ts'

/**
 * Whether staff need the second step of the login: a code of an authenticator app. `optional`: only who has set one up.
 */
export type MfaPolicy = 'required' | 'optional'

/** What is kept of an account that has an authenticator app. */
export interface MfaRecord {
  readonly since: Millis
  /** The sessions that began with a code, by when they did (`auth_time`, epoch seconds). */
  readonly sessions: readonly number[]
}

/**
 * Where a session of staff stands: `passed` the second step; `set-up`, the account has none and needs one; `log-in`, the
 * account has one and this session is from before it, or began without it. Undefined where nobody asks.
 */
export type MfaStatus = 'passed' | 'set-up' | 'log-in' | undefined

/**
 * Sessions are believed only when the login itself has seen their code and noted it. Nothing in a token tells: Cognito's
 * access tokens have no `amr`, and whoever holds one can change what Cognito asks for.
 * @param authTime of the session: it stays the same however often its tokens are renewed
 */
export function mfaStatus(
  policy: MfaPolicy,
  mfaRecord: MfaRecord | undefined,
  authTime: number | undefined,
): MfaStatus {
  if (!mfaRecord) return policy === 'required' ? 'set-up' : undefined
  return authTime !== undefined && mfaRecord.sessions.includes(authTime) ? 'passed' : 'log-in'
}

/** Whether a session may use what only staff may use. */
export const allowsStaffRoutes = (status: MfaStatus): boolean => status === undefined || status === 'passed'
