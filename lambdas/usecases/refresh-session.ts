import type { SecondStepRule } from '../domain/second-step.ts'
import type { StartedSession } from './enter.ts'
import type { Accounts, Members } from './ports.ts'
import { type SecondSteps, standingIn } from './second-step.ts'
import { sessionView } from './session.ts'
import { type Refusal, refuse } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'refresh'>
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'find'>
  readonly rule: SecondStepRule
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
    const standing = await standingIn(deps)(tokens.account, grants, tokens.authTime)
    return { session: sessionView(profile, grants, standing), tokens }
  }
