import type { Session } from '../contract/schemas.ts'
import type { SecondStepStanding } from '../domain/second-step.ts'
import type { Grant } from './ports.ts'

/** What a person may see of their own session. */
export const sessionView = (
  { username, fullName }: { username: string; fullName: string },
  grants: readonly Grant[],
  secondStep?: SecondStepStanding,
): Session => ({
  username,
  fullName,
  roles: grants.map(({ role, office }) => ({ role, ...(office !== undefined && { office }) })),
  ...(secondStep && { secondStep }),
})
