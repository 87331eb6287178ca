import type { AccountService, RateLimits } from '../ports.ts'
import { type Refusal, refuse } from '../shared/use-case.ts'
import { type MfaChallenges, type MfaRecords, mfaCodeLimit, mfaCodeLimitKey } from './mfa.ts'
import { type StartedSession, type StartSessionDeps, startSession } from './start-session.ts'

interface Deps extends StartSessionDeps {
  readonly accounts: Pick<AccountService, 'answerChallenge'>
  readonly mfaChallenges: Pick<MfaChallenges, 'find' | 'end'>
  readonly mfaRecords: Pick<MfaRecords, 'find' | 'pass'>
  readonly limits: Pick<RateLimits, 'take' | 'refund'>
}

type PossibleRefusal = Refusal<'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>

/**
 * The second half of a login. Only a session that comes out of here is noted as one with a code.
 * @param key of the login that waits, out of its cookie
 */
export const passMfa =
  (deps: Deps) =>
  async ({ code }: { code: string }, key: string | undefined): Promise<StartedSession | PossibleRefusal> => {
    const { accounts, mfaChallenges, mfaRecords, limits } = deps
    const pending = key ? await mfaChallenges.find(key) : undefined
    if (!key || !pending) return refuse('second-step-expired')
    if (!(await limits.take(mfaCodeLimitKey(pending.account), mfaCodeLimit))) return refuse('too-many-attempts')
    const outcome = await accounts.answerChallenge(pending, code)
    if (outcome === 'second-step-expired') await mfaChallenges.end(key)
    if (typeof outcome === 'string') return refuse(outcome)
    const noted = mfaRecords.pass(outcome.account, outcome.authTime)
    await Promise.all([noted, limits.refund(mfaCodeLimitKey(pending.account))])
    await mfaChallenges.end(key)
    return startSession(deps, outcome)
  }
