import type { Members } from './ports.ts'
import { sessionView } from './session.ts'
import type { UseCase } from './use-case.ts'

/** Who is logged in, and what they may do. A caller with a bearer token who never logged in here has no profile yet. */
export const showSession =
  ({ members }: { members: Pick<Members, 'find'> }): UseCase<'showSession'> =>
  async (_input, { by }) => {
    const { profile, grants } = await members.find(by.id)
    return sessionView(profile ?? { username: by.username, fullName: by.username }, grants)
  }
