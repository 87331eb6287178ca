import type { AccountService, ReportFault } from '../ports.ts'

/**
 * Ends the session of a refresh token for good; without one there is nothing to end. A failure is told to the operators
 * only: the browser drops its cookies all the same, and a token that was not revoked ends by itself within 8 hours.
 */
export const logOut =
  ({ accounts, report }: { accounts: Pick<AccountService, 'revoke'>; report: ReportFault }) =>
  async (refreshToken: string | undefined): Promise<void> => {
    if (!refreshToken) return
    try {
      await accounts.revoke(refreshToken)
    } catch (fault) {
      report('revoke', fault)
    }
  }
