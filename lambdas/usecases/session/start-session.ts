import type { SessionView } from '../../contract/http/schemas.ts'
import type { MfaPolicy } from '../../domain/session/mfa.ts'
import type { Members, Profile, Tokens } from '../ports.ts'
import { type MfaRecords, readMfaStatus } from './mfa.ts'
import { sessionView } from './session-view.ts'

/** A session that began or was refreshed: what the person sees, and the tokens for the cookies. */
export interface StartedSession {
  readonly session: SessionView
  readonly tokens: Pick<Tokens, 'access' | 'refresh'>
}

export interface StartSessionDeps {
  readonly members: Pick<Members, 'find' | 'saveProfile'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
  readonly mfaPolicy: MfaPolicy
}

/**
 * What follows a login that went through. The profile of the accounts service is copied into the table, where the other
 * functions read it; written only when something changed, since in the rush everybody logs in at once.
 */
export async function startSession(
  { members, ...deps }: StartSessionDeps,
  { account, profile, access, refresh, authTime }: Tokens & { readonly profile: Profile },
): Promise<StartedSession> {
  const { profile: known, grants } = await members.find(account)
  if (!isSameProfile(known, profile)) await members.saveProfile(account, profile)
  const mfaStatus = await readMfaStatus(deps)(account, grants, authTime)
  return { session: sessionView(profile, grants, mfaStatus), tokens: { access, refresh } }
}

const isSameProfile = (known: Profile | undefined, profile: Profile): boolean =>
  (Object.keys(profile) as (keyof Profile)[]).every((field) => known?.[field] === profile[field])
