import type { RouteOutput } from '../../contract/routes.ts'
import type { AccountService, EmailChanges, RateLimits } from '../ports.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { emailCodeLimit, emailCodeLimitKey, sendEmailCode } from './change-email.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'profile' | 'changeEmail' | 'proveEmail'>
  readonly emailChanges: Pick<EmailChanges, 'pending' | 'begin'>
  readonly limits: Pick<RateLimits, 'take'>
}

type Refused = Refusal<'not-signed-in' | 'not-found' | 'too-many-attempts'>

/**
 * Another code to the address that was asked for with the password; no other address can be named here. The accounts
 * service's own verb for it would write to the address in force, so the change is asked for once more.
 * @param accessToken of the person
 */
export const resendEmailCode =
  ({ accounts, emailChanges, limits }: Deps) =>
  async (
    { by, locale }: Parameters<UseCase<'resendEmailCode'>>[1],
    accessToken: string,
  ): Promise<RouteOutput<'resendEmailCode'> | Refused> => {
    const email = await emailChanges.pending(by.id)
    if (email === undefined) return refuse('not-found')
    if (!(await limits.take(emailCodeLimitKey(by.id), emailCodeLimit))) return refuse('too-many-attempts')
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    const outcome = await sendEmailCode(accounts, accessToken, { email, isSame: profile.email === email, locale })
    if (outcome !== 'sent') return refuse(outcome)
    // The new code is good for another day, so the page has to remember the address as long.
    await emailChanges.begin(by.id, email)
    return { pendingEmail: email, code: 'sent' }
  }
