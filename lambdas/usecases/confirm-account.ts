import type { Accounts } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

/** Leaflet, step 3: the code of the mail. An unknown username, and an account confirmed before, are a wrong code. */
export const confirmAccount =
  ({ accounts }: { accounts: Pick<Accounts, 'confirm'> }): UseCase<'confirmAccount'> =>
  async ({ username, code }) => {
    const outcome = await accounts.confirm(username, code)
    return outcome === 'confirmed' ? { username, confirmed: true } : refuse(outcome)
  }
