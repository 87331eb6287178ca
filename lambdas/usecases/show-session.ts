import type { SecondStepRule } from '../domain/second-step.ts'
import type { Members } from './ports.ts'
import { type SecondSteps, standingIn } from './second-step.ts'
import { sessionView } from './session.ts'
import type { UseCase } from './use-case.ts'

interface Deps {
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'find'>
  readonly rule: SecondStepRule
}

/** Who is logged in, and what they may do. A caller with a bearer token who never logged in here has no profile yet. */
export const showSession =
  ({ members, ...deps }: Deps): UseCase<'showSession'> =>
  async (_input, { by }) => {
    const { profile = { username: by.username, fullName: by.username }, grants } = await members.find(by.id)
    return sessionView(profile, grants, await standingIn(deps)(by.id, grants, by.authTime))
  }
