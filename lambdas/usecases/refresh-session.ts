import type { StartedSession } from './log-in.ts'
import type { Accounts, Members } from './ports.ts'
import { sessionView } from './session.ts'
import { type Refusal, refuse } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'refresh'>
  readonly members: Pick<Members, 'find'>
}

/**
 * New tokens for a refresh token, which is used up. It comes from a cookie, so it is an argument of its own.
 * @returns `not-signed-in` without a token, or when it is expired, revoked or used before
 */
export const refreshSession =
  ({ accounts, members }: Deps) =>
  async (refreshToken: string | undefined): Promise<StartedSession | Refusal<'not-signed-in'>> => {
    const tokens = refreshToken && (await accounts.refresh(refreshToken))
    if (!tokens) return refuse('not-signed-in')
    const { profile, grants } = await members.find(tokens.account)
    // Every login saves the profile; without one the account was removed, and a new login mends it.
    if (!profile) return refuse('not-signed-in')
    return { session: sessionView(profile, grants), tokens }
  }
