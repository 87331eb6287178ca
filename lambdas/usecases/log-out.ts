import type { Accounts } from './ports.ts'

/** Ends the session of a refresh token for good; without one there is nothing to end. */
export const logOut =
  ({ accounts }: { accounts: Pick<Accounts, 'revoke'> }) =>
  async (refreshToken: string | undefined): Promise<undefined> => {
    if (refreshToken) await accounts.revoke(refreshToken)
    return undefined
  }
