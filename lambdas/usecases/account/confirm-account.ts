import type { AccountService, Newcomers, ReportFault } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'confirm'>
  readonly newcomers: Pick<Newcomers, 'remove'>
  readonly report: ReportFault
}

/** Leaflet, step 3: the code of the mail. An unknown username, and an account confirmed before, are a wrong code. */
export const confirmAccount =
  ({ accounts, newcomers, report }: Deps): UseCase<'confirmAccount'> =>
  async ({ username, code }) => {
    const outcome = await accounts.confirm(username, code)
    if (outcome !== 'confirmed') return refuse(outcome)
    await newcomers.remove(username).catch((fault) => report('forgetNewcomer', fault))
    return { username, confirmed: true }
  }
