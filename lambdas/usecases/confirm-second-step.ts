import type { RouteOutput } from '../contract/routes.ts'
import type { Accounts, Limits, Members } from './ports.ts'
import { codesAtATime, ownEntries, type SecondSteps, secondStepOccasion } from './second-step.ts'
import { sessionView } from './session.ts'
import { type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'confirmAuthenticator'>
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'find' | 'begin'>
  readonly limits: Pick<Limits, 'take' | 'giveBack'>
}

type Asked = Parameters<UseCase<'confirmSecondStep'>>
type Refused = Refusal<
  'forbidden' | 'second-step-on' | 'second-step-wrong-code' | 'second-step-expired' | 'too-many-attempts'
>

/**
 * The second step, second half: the first code of the app came, and from now on every login asks for one. If the
 * last write fails, the accounts service asks for what we don't know, and the next login takes it off again.
 * @param accessToken of the session that `startSecondStep` began
 */
export const confirmSecondStep =
  ({ accounts, members, secondSteps, limits }: Deps) =>
  async (
    { code }: Asked[0],
    { by }: Asked[1],
    accessToken: string,
  ): Promise<RouteOutput<'confirmSecondStep'> | Refused> => {
    if (by.authTime === undefined) throw new Error('an access token tells no auth_time')
    const { profile = { username: by.username, fullName: by.username }, grants } = await members.find(by.id)
    if (grants.length === 0) return refuse('forbidden')
    if (await secondSteps.find(by.id)) return refuse('second-step-on')
    if (!(await limits.take(secondStepOccasion(by.id), codesAtATime))) return refuse('too-many-attempts')
    const outcome = await accounts.confirmAuthenticator(accessToken, code)
    if (outcome !== 'confirmed') return refuse(outcome)
    const begun = secondSteps.begin(by.id, by.authTime, ownEntries(by, grants, 'second-step-set-up'))
    await Promise.all([begun, limits.giveBack(secondStepOccasion(by.id))])
    return sessionView(profile, grants, 'passed')
  }
