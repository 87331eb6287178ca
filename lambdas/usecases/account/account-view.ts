import type { AccountView } from '../../contract/http/schemas.ts'
import type { MfaRecord } from '../../domain/session/mfa.ts'
import type { Profile, UnreachableReason } from '../ports.ts'

/** What a person sees of their own account. A change that came true, or goes back to the old address, is none. */
export const accountView = (
  { username, fullName, email, phone }: Profile & { phone?: string },
  {
    pendingEmail,
    secondStep: mfaRecord,
    emailProblem,
  }: {
    pendingEmail: string | undefined
    secondStep: MfaRecord | undefined
    emailProblem?: UnreachableReason | undefined
  },
): AccountView => ({
  username,
  fullName,
  email,
  ...(phone !== undefined && { phone }),
  ...(pendingEmail !== undefined && pendingEmail !== email && { pendingEmail }),
  ...(emailProblem && { emailProblem }),
  ...(mfaRecord && { secondStep: true }),
})
