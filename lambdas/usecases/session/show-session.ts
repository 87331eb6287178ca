import type { MfaPolicy } from '../../domain/session/mfa.ts'
import type { Members } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'
import { type MfaRecords, readMfaStatus } from './mfa.ts'
import { sessionView } from './session-view.ts'

interface Deps {
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
  readonly mfaPolicy: MfaPolicy
}

/** Who is logged in, and what they may do. A caller with a bearer token who never logged in here has no profile yet. */
export const showSession =
  ({ members, ...deps }: Deps): UseCase<'showSession'> =>
  async (_input, { by }) => {
    const { profile = { username: by.username, fullName: by.username }, grants } = await members.find(by.id)
    return sessionView(profile, grants, await readMfaStatus(deps)(by.id, grants, by.authTime))
  }
