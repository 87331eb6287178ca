import type { RouteOutput } from '../../contract/routes.ts'
import type { AccountService, Members, RateLimits } from '../ports.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { type MfaRecords, mfaCodeLimit, mfaCodeLimitKey, ownMfaEntries } from './mfa.ts'
import { sessionView } from './session-view.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'confirmAuthenticator'>
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'find' | 'begin'>
  readonly limits: Pick<RateLimits, 'take' | 'refund'>
}

type Arguments = Parameters<UseCase<'confirmMfa'>>
type PossibleRefusal = Refusal<
  'forbidden' | 'second-step-on' | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'
>

/**
 * The second step, second half: the first code of the app came, and from now on every login asks for one. If the
 * last write fails, the accounts service asks for what we don't know, and the next login takes it off again.
 * @param accessToken of the session that `startMfa` began
 */
export const confirmMfa =
  ({ accounts, members, mfaRecords, limits }: Deps) =>
  async (
    { code }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<RouteOutput<'confirmMfa'> | PossibleRefusal> => {
    if (by.authTime === undefined) throw new Error('an access token tells no auth_time')
    const { profile = { username: by.username, fullName: by.username }, grants } = await members.find(by.id)
    if (grants.length === 0) return refuse('forbidden')
    if (await mfaRecords.find(by.id)) return refuse('second-step-on')
    if (!(await limits.take(mfaCodeLimitKey(by.id), mfaCodeLimit))) return refuse('too-many-attempts')
    const outcome = await accounts.confirmAuthenticator(accessToken, code)
    if (outcome !== 'confirmed') return refuse(outcome)
    const enrolled = mfaRecords.begin(by.id, by.authTime, ownMfaEntries(by, grants, 'second-step-set-up'))
    await Promise.all([enrolled, limits.refund(mfaCodeLimitKey(by.id))])
    return sessionView(profile, grants, 'passed')
  }
