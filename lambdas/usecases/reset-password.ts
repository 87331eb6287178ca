import type { Accounts } from './ports.ts'
import { weakPassword } from './sign-up.ts'
import { refuse, type UseCase } from './use-case.ts'

/** Sets a new password with the code of the mail, and ends every session of the account. */
export const resetPassword =
  ({ accounts }: { accounts: Pick<Accounts, 'resetPassword'> }): UseCase<'resetPassword'> =>
  async ({ username, code, password }) => {
    const outcome = await accounts.resetPassword(username, code, password)
    if (outcome === 'changed') return { username, changed: true }
    if (outcome === 'weak-password') return refuse('validation-failed', weakPassword)
    return refuse(outcome)
  }
