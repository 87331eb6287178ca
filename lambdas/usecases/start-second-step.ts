import type { Accounts, Members, Report, Tokens } from './ports.ts'
import { provePerson } from './prove-person.ts'
import type { SecondSteps } from './second-step.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'logIn' | 'profile' | 'revoke' | 'endSessions' | 'newAuthenticator' | 'askForCodes'>
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'find'>
  readonly report: Report
}

type Asked = Parameters<UseCase<'startSecondStep'>>
type Refused = Refusal<'forbidden' | 'second-step-on' | 'wrong-credentials' | 'too-many-attempts' | 'not-signed-in'>

/**
 * The second step, first half: a secret for an authenticator app, for staff only. The password is proven anew, and every
 * session ends: whoever got in before must not be the one to confirm it. This one begins anew.
 * @param accessToken of the person
 * @returns the secret, Base32, and the tokens of the session in which it is to be confirmed
 */
export const startSecondStep =
  ({ accounts, members, secondSteps, report }: Deps) =>
  async (
    { password }: Asked[0],
    { by }: Asked[1],
    accessToken: string,
  ): Promise<{ secret: string; tokens: Tokens } | Refused> => {
    const { grants } = await members.find(by.id)
    if (grants.length === 0) return refuse('forbidden')
    if (await secondSteps.find(by.id)) return refuse('second-step-on')
    const proven = await provePerson({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    // Asked for, and unknown here: it was set up past us, or half way. It begins anew.
    if (proven.refresh === undefined) await accounts.askForCodes(by.username, false)
    await accounts.endSessions(by.username)
    const again = await accounts.logIn(by.username, password)
    if (typeof again === 'string' || 'challenge' in again) return refuse('not-signed-in')
    const secret = await accounts.newAuthenticator(again.access)
    return secret === undefined ? refuse('not-signed-in') : { secret, tokens: again }
  }
