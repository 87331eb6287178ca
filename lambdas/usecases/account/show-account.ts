import type { RouteOutput } from '../../contract/routes.ts'
import type { AccountService, Addresses, EmailChanges } from '../ports.ts'
import type { MfaRecords } from '../session/mfa.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { accountView } from './account-view.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'profile'>
  readonly emailChanges: Pick<EmailChanges, 'pending'>
  readonly addresses: Pick<Addresses, 'unreachable'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
}

/**
 * What the account says of its owner, as the accounts service has it now; of the second step, what the doors go by.
 * @param accessToken of the person; only the accounts service knows the phone number
 */
export const showAccount =
  ({ accounts, emailChanges, addresses, mfaRecords }: Deps) =>
  async (
    { by }: Parameters<UseCase<'showAccount'>>[1],
    accessToken: string,
  ): Promise<RouteOutput<'showAccount'> | Refusal<'not-signed-in'>> => {
    const [profile, pendingEmail, secondStep] = await Promise.all([
      accounts.profile(accessToken),
      emailChanges.pending(by.id),
      mfaRecords.find(by.id),
    ])
    if (!profile) return refuse('not-signed-in')
    return accountView(profile, { pendingEmail, secondStep, emailProblem: await addresses.unreachable(profile.email) })
  }
