import { type EnterDeps, enter, type StartedSession } from './enter.ts'
import type { Accounts, Limits } from './ports.ts'
import { type Challenges, codesAtATime, type SecondSteps, secondStepOccasion } from './second-step.ts'
import { type Refusal, refuse } from './use-case.ts'

interface Deps extends EnterDeps {
  readonly accounts: Pick<Accounts, 'answerChallenge'>
  readonly challenges: Pick<Challenges, 'find' | 'end'>
  readonly secondSteps: Pick<SecondSteps, 'find' | 'pass'>
  readonly limits: Pick<Limits, 'take' | 'giveBack'>
}

type Refused = Refusal<'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'>

/**
 * The second half of a login. Only a session that comes out of here is noted as one with a code.
 * @param key of the login that waits, out of its cookie
 */
export const passSecondStep =
  (deps: Deps) =>
  async ({ code }: { code: string }, key: string | undefined): Promise<StartedSession | Refused> => {
    const { accounts, challenges, secondSteps, limits } = deps
    const pending = key ? await challenges.find(key) : undefined
    if (!key || !pending) return refuse('second-step-expired')
    if (!(await limits.take(secondStepOccasion(pending.account), codesAtATime))) return refuse('too-many-attempts')
    const outcome = await accounts.answerChallenge(pending, code)
    if (outcome === 'second-step-expired') await challenges.end(key)
    if (typeof outcome === 'string') return refuse(outcome)
    const noted = secondSteps.pass(outcome.account, outcome.authTime)
    await Promise.all([noted, limits.giveBack(secondStepOccasion(pending.account))])
    await challenges.end(key)
    return enter(deps, outcome)
  }
