import type { RouteOutput } from '../../contract/routes.ts'
import type { AccountService, EmailChanges, Members } from '../ports.ts'
import type { MfaRecords } from '../session/mfa.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { accountView } from './account-view.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'profile' | 'edit'>
  readonly members: Pick<Members, 'saveProfile'>
  readonly emailChanges: Pick<EmailChanges, 'pending'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
}

type Arguments = Parameters<UseCase<'editAccount'>>

/**
 * Corrects name and phone number. The accounts service has the word; the profile in the table follows at once, since the
 * pages greet by it. When only that second step fails, sending the same again mends it, and so does the next login.
 * @param accessToken of the person, which is all the accounts service asks for
 */
export const editAccount =
  ({ accounts, members, emailChanges, mfaRecords }: Deps) =>
  async (
    { fullName, phone }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<RouteOutput<'editAccount'> | Refusal<'not-signed-in'>> => {
    const before = await accounts.profile(accessToken)
    if (!before) return refuse('not-signed-in')
    const person = { fullName, ...(phone !== undefined && { phone }) }
    const outcome = await accounts.edit(accessToken, person)
    if (outcome !== 'changed') return refuse(outcome)
    // The phone number stays with the accounts service: no other function has a use for it.
    const { phone: _, ...profile } = before
    await members.saveProfile(by.id, { ...profile, fullName })
    const [pendingEmail, secondStep] = await Promise.all([emailChanges.pending(by.id), mfaRecords.find(by.id)])
    return accountView({ ...profile, ...person }, { pendingEmail, secondStep })
  }
