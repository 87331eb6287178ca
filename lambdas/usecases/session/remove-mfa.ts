import type { AccountService, Members, RateLimits, ReportFault } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { logOut } from './log-out.ts'
import { type MfaRecords, mfaCodeLimit, mfaCodeLimitKey, ownMfaEntries } from './mfa.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'logIn' | 'answerChallenge' | 'revoke' | 'setMfaPreference'>
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'end'>
  readonly limits: Pick<RateLimits, 'take' | 'refund'>
  readonly report: ReportFault
}

/**
 * Takes the second step off one's own account, e.g. to set it up on another phone. Both password and code are proven, by
 * a whole login that is nobody's session: whoever sits down at an open computer cannot do it.
 */
export const removeMfa =
  ({ accounts, members, mfaRecords, limits, report }: Deps): UseCase<'removeMfa'> =>
  async ({ password, code }, { by }) => {
    if (!(await limits.take(mfaCodeLimitKey(by.id), mfaCodeLimit))) return refuse('too-many-attempts')
    const asked = await accounts.logIn(by.username, password)
    if (asked === 'not-confirmed') return refuse('wrong-credentials')
    if (typeof asked === 'string') return refuse(asked)
    const proven = 'challenge' in asked ? await accounts.answerChallenge(asked.challenge, code) : asked
    if (typeof proven === 'string') return refuse(proven)
    await logOut({ accounts, report })(proven.refresh)
    // A token outlives its account by minutes, and somebody else may have taken the name since.
    if (proven.account !== by.id) return refuse('wrong-credentials')
    // Without a code nothing is taken off: what the accounts service forgot to ask for, the next login turns on again.
    if (!('challenge' in asked)) return refuse('not-found')
    await limits.refund(mfaCodeLimitKey(by.id))
    await accounts.setMfaPreference(by.username, false)
    const { grants } = await members.find(by.id)
    const ended = await mfaRecords.end(by.id, ownMfaEntries(by, grants, 'second-step-taken-off'))
    return ended === 'ended' ? undefined : refuse('not-found')
  }
