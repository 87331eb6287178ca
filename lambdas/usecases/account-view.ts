import type { AccountView } from '../contract/schemas.ts'
import type { Profile, Unreachable } from './ports.ts'

/** What a person sees of their own account. A change that came true, or goes back to the old address, is none. */
export const accountView = (
  { username, fullName, email, phone, secondStep }: Profile & { phone?: string; secondStep?: true },
  pendingEmail: string | undefined,
  emailProblem?: Unreachable,
): AccountView => ({
  username,
  fullName,
  email,
  ...(phone !== undefined && { phone }),
  ...(pendingEmail !== undefined && pendingEmail !== email && { pendingEmail }),
  ...(emailProblem && { emailProblem }),
  ...(secondStep && { secondStep }),
})
