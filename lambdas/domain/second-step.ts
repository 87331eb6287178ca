import type { Millis } from './dates.ts'

/**
 * Whether staff need the second step of the login: a code of an authenticator app. `optional`: only who has set one up.
 */
export type SecondStepRule = 'required' | 'optional'

/** What is kept of an account that has an authenticator app. */
export interface SecondStep {
  readonly since: Millis
  /** The sessions that began with a code, by when they did (`auth_time`, epoch seconds). */
  readonly sessions: readonly number[]
}

/**
 * Where a session of staff stands: `passed` the second step; `set-up`, the account has none and needs one; `log-in`, the
 * account has one and this session is from before it, or began without it. Undefined where nobody asks.
 */
export type SecondStepStanding = 'passed' | 'set-up' | 'log-in' | undefined

/**
 * Sessions are believed only when the login itself has seen their code and noted it. Nothing in a token tells: Cognito's
 * access tokens have no `amr`, and whoever holds one can change what Cognito asks for.
 * @param authTime of the session: it stays the same however often its tokens are renewed
 */
export function standingOf(
  rule: SecondStepRule,
  secondStep: SecondStep | undefined,
  authTime: number | undefined,
): SecondStepStanding {
  if (!secondStep) return rule === 'required' ? 'set-up' : undefined
  return authTime !== undefined && secondStep.sessions.includes(authTime) ? 'passed' : 'log-in'
}

/** Whether a session may use what only staff may use. */
export const opensStaffRoutes = (standing: SecondStepStanding): boolean =>
  standing === undefined || standing === 'passed'
