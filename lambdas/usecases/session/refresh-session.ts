import type { MfaPolicy } from '../../domain/session/mfa.ts'
import type { AccountService, Members } from '../ports.ts'
import { type Refusal, refuse } from '../shared/use-case.ts'
import { type MfaRecords, readMfaStatus } from './mfa.ts'
import { sessionView } from './session-view.ts'
import type { StartedSession } from './start-session.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'refresh'>
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
  readonly mfaPolicy: MfaPolicy
}

/**
 * New tokens for a refresh token, which is used up. It comes from a cookie, so it is an argument of its own.
 * @returns `not-signed-in` without a token, or when it is expired, revoked or used before
 */
export const refreshSession =
  ({ accounts, members, ...deps }: Deps) =>
  async (refreshToken: string | undefined): Promise<StartedSession | Refusal<'not-signed-in'>> => {
    const tokens = refreshToken && (await accounts.refresh(refreshToken))
    if (!tokens) return refuse('not-signed-in')
    const { profile, grants } = await members.find(tokens.account)
    // Every login saves the profile; without one the account was removed, and a new login mends it.
    if (!profile) return refuse('not-signed-in')
    const mfaStatus = await readMfaStatus(deps)(tokens.account, grants, tokens.authTime)
    return { session: sessionView(profile, grants, mfaStatus), tokens }
  }
