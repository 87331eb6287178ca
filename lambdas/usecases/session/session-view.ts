import type { SessionView } from '../../contract/http/schemas.ts'
import type { MfaStatus } from '../../domain/session/mfa.ts'
import type { Grant } from '../ports.ts'

/** What a person may see of their own session. */
export const sessionView = (
  { username, fullName }: { username: string; fullName: string },
  grants: readonly Grant[],
  mfaStatus?: MfaStatus,
): SessionView => ({
  username,
  fullName,
  roles: grants.map(({ role, office }) => ({ role, ...(office !== undefined && { office }) })),
  ...(mfaStatus && { secondStep: mfaStatus }),
})
