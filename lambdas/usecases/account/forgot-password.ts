import type { AccountService } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

/** Mails a code for a new password. The answer does not tell whether the account exists. */
export const forgotPassword =
  ({ accounts }: { accounts: Pick<AccountService, 'forgotPassword'> }): UseCase<'forgotPassword'> =>
  async ({ username }, { locale }) => {
    const outcome = await accounts.forgotPassword(username, locale)
    return outcome === 'sent' ? { username, code: 'sent' } : refuse(outcome)
  }
