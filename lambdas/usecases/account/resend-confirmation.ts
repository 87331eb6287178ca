import type { AccountService } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

/** Leaflet, step 3: another mail. The answer does not tell whether the account exists or is confirmed already. */
export const resendConfirmation =
  ({ accounts }: { accounts: Pick<AccountService, 'resend'> }): UseCase<'resendConfirmation'> =>
  async ({ username }, { locale }) => {
    const outcome = await accounts.resend(username, locale)
    return outcome === 'sent' ? { username, confirmation: 'sent' } : refuse(outcome)
  }
