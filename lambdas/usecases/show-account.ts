import type { RouteOutput } from '../contract/routes.ts'
import { accountView } from './account-view.ts'
import type { Accounts, Addresses, EmailChanges } from './ports.ts'
import { type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'profile'>
  readonly emailChanges: Pick<EmailChanges, 'pending'>
  readonly addresses: Pick<Addresses, 'unreachable'>
}

/**
 * What the account says of its owner, as the accounts service has it now.
 * @param accessToken of the person; only the accounts service knows the phone number
 */
export const showAccount =
  ({ accounts, emailChanges, addresses }: Deps) =>
  async (
    { by }: Parameters<UseCase<'showAccount'>>[1],
    accessToken: string,
  ): Promise<RouteOutput<'showAccount'> | Refusal<'not-signed-in'>> => {
    const [profile, pending] = await Promise.all([accounts.profile(accessToken), emailChanges.pending(by.id)])
    return profile ? accountView(profile, pending, await addresses.unreachable(profile.email)) : refuse('not-signed-in')
  }
