import type { RouteOutput } from '../contract/routes.ts'
import { username as usernameSchema } from '../contract/schemas.ts'
import type { Accounts, Members, Profile, Tokens } from './ports.ts'
import { sessionView } from './session.ts'
import { refuse, type UseCase } from './use-case.ts'

/** A session that began or was refreshed: what the person sees, and the tokens for the cookies. */
export interface StartedSession {
  readonly session: RouteOutput<'logIn'>
  readonly tokens: Pick<Tokens, 'access' | 'refresh'>
}

interface Deps {
  readonly accounts: Pick<Accounts, 'logIn'>
  readonly members: Pick<Members, 'find' | 'saveProfile'>
}

/**
 * Leaflet, step 4: "Login". The profile of the accounts service is copied into the table, where the other functions
 * read it; written only when something changed, since in the rush everybody logs in at once.
 */
export const logIn =
  ({ accounts, members }: Deps): UseCase<'logIn', StartedSession> =>
  async ({ username, password }) => {
    // Nobody can have signed up with it, and the accounts service would call it malformed.
    if (!usernameSchema.safeParse(username).success) return refuse('wrong-credentials')
    const outcome = await accounts.logIn(username, password)
    if (typeof outcome === 'string') return refuse(outcome)
    const { account, profile, access, refresh } = outcome
    const { profile: known, grants } = await members.find(account)
    if (!isSame(known, profile)) await members.saveProfile(account, profile)
    return { session: sessionView(profile, grants), tokens: { access, refresh } }
  }

const isSame = (known: Profile | undefined, profile: Profile): boolean =>
  (Object.keys(profile) as (keyof Profile)[]).every((field) => known?.[field] === profile[field])
