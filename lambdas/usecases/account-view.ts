import type { AccountView } from '../contract/schemas.ts'
import type { SecondStep } from '../domain/second-step.ts'
import type { Profile, Unreachable } from './ports.ts'

/** What a person sees of their own account. A change that came true, or goes back to the old address, is none. */
export const accountView = (
  { username, fullName, email, phone }: Profile & { phone?: string },
  {
    pendingEmail,
    secondStep,
    emailProblem,
  }: { pendingEmail: string | undefined; secondStep: SecondStep | undefined; emailProblem?: Unreachable | undefined },
): AccountView => ({
  username,
  fullName,
  email,
  ...(phone !== undefined && { phone }),
  ...(pendingEmail !== undefined && pendingEmail !== email && { pendingEmail }),
  ...(emailProblem && { emailProblem }),
  ...(secondStep && { secondStep: true }),
})
