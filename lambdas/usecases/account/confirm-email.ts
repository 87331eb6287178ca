import type { RouteOutput } from '../../contract/routes.ts'
import type { AccountService, Addresses, EmailChanges, Members, ReportFault } from '../ports.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'confirmEmail' | 'profile'>
  readonly members: Pick<Members, 'saveProfile'>
  readonly emailChanges: Pick<EmailChanges, 'end'>
  readonly addresses: Pick<Addresses, 'clear'>
  readonly report: ReportFault
}

type Arguments = Parameters<UseCase<'confirmEmail'>>
type PossibleRefusal = Refusal<'not-signed-in' | 'wrong-code' | 'expired-code' | 'too-many-attempts'>

/**
 * A new address, second half: the code came back, and from now on it is the one. The code is used up by then, so whoever
 * were told "failed" for what follows would only hear "wrong code" the next time; the next login mends the profile.
 * @param accessToken of the person
 */
export const confirmEmail =
  ({ accounts, members, emailChanges, addresses, report }: Deps) =>
  async (
    { code }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<RouteOutput<'confirmEmail'> | PossibleRefusal> => {
    const outcome = await accounts.confirmEmail(accessToken, code)
    if (outcome !== 'confirmed') return refuse(outcome)
    try {
      const { phone: _, ...profile } = (await accounts.profile(accessToken)) ?? {}
      if ('username' in profile) {
        await members.saveProfile(by.id, profile)
        // Whatever came back from there before: this code has arrived.
        await addresses.clear(profile.email)
      }
      await emailChanges.end(by.id)
    } catch (fault) {
      report('profileAfterEmail', fault)
    }
    return { confirmed: true }
  }
