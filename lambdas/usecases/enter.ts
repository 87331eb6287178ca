import type { Session } from '../contract/schemas.ts'
import type { SecondStepRule } from '../domain/second-step.ts'
import type { Members, Profile, Tokens } from './ports.ts'
import { type SecondSteps, standingIn } from './second-step.ts'
import { sessionView } from './session.ts'

/** A session that began or was refreshed: what the person sees, and the tokens for the cookies. */
export interface StartedSession {
  readonly session: Session
  readonly tokens: Pick<Tokens, 'access' | 'refresh'>
}

export interface EnterDeps {
  readonly members: Pick<Members, 'find' | 'saveProfile'>
  readonly secondSteps: Pick<SecondSteps, 'find'>
  readonly rule: SecondStepRule
}

/**
 * What follows a login that went through. The profile of the accounts service is copied into the table, where the other
 * functions read it; written only when something changed, since in the rush everybody logs in at once.
 */
export async function enter(
  { members, ...deps }: EnterDeps,
  { account, profile, access, refresh, authTime }: Tokens & { readonly profile: Profile },
): Promise<StartedSession> {
  const { profile: known, grants } = await members.find(account)
  if (!isSame(known, profile)) await members.saveProfile(account, profile)
  const standing = await standingIn(deps)(account, grants, authTime)
  return { session: sessionView(profile, grants, standing), tokens: { access, refresh } }
}

const isSame = (known: Profile | undefined, profile: Profile): boolean =>
  (Object.keys(profile) as (keyof Profile)[]).every((field) => known?.[field] === profile[field])
