import type { AccountService } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { weakPassword } from './sign-up.ts'

/** Sets a new password with the code of the mail, and ends every session of the account. */
export const resetPassword =
  ({ accounts }: { accounts: Pick<AccountService, 'resetPassword'> }): UseCase<'resetPassword'> =>
  async ({ username, code, password }) => {
    const outcome = await accounts.resetPassword(username, code, password)
    if (outcome === 'changed') return { username, changed: true }
    if (outcome === 'weak-password') return refuse('validation-failed', weakPassword)
    return refuse(outcome)
  }
