import { logOut } from './log-out.ts'
import type { Accounts, Limits, Members, Report } from './ports.ts'
import { codesAtATime, ownEntries, type SecondSteps, secondStepOccasion } from './second-step.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'logIn' | 'answerChallenge' | 'revoke' | 'askForCodes'>
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'end'>
  readonly limits: Pick<Limits, 'take' | 'giveBack'>
  readonly report: Report
}

/**
 * Takes the second step off one's own account, e.g. to set it up on another phone. Both password and code are proven, by
 * a whole login that is nobody's session: whoever sits down at an open computer cannot do it.
 */
export const takeOffSecondStep =
  ({ accounts, members, secondSteps, limits, report }: Deps): UseCase<'takeOffSecondStep'> =>
  async ({ password, code }, { by }) => {
    if (!(await limits.take(secondStepOccasion(by.id), codesAtATime))) return refuse('too-many-attempts')
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
    await limits.giveBack(secondStepOccasion(by.id))
    await accounts.askForCodes(by.username, false)
    const { grants } = await members.find(by.id)
    const ended = await secondSteps.end(by.id, ownEntries(by, grants, 'second-step-taken-off'))
    return ended === 'ended' ? undefined : refuse('not-found')
  }
