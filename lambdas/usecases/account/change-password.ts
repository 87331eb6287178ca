import type { AccountService, ReportFault, Tokens } from '../ports.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'changePassword' | 'endSessions' | 'logIn'>
  readonly report: ReportFault
}

type Arguments = Parameters<UseCase<'changePassword'>>
type PossibleRefusal = Refusal<'wrong-credentials' | 'too-many-attempts' | 'validation-failed' | 'not-signed-in'>

/**
 * A new password ends every session, since it may be changed because somebody else got in. The accounts service can
 * only end all of them, so this one begins anew with the new password.
 * @param accessToken of the person; the accounts service wants it beside the current password
 * @returns the tokens of the session that goes on; without tokens the password is changed all the same, and the person
 *   has to log in
 */
export const changePassword =
  ({ accounts, report }: Deps) =>
  async (
    passwords: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<{ tokens?: Tokens } | PossibleRefusal> => {
    const outcome = await accounts.changePassword(accessToken, passwords)
    if (outcome === 'weak-password') return refuse('validation-failed', weakNext)
    if (outcome !== 'changed') return refuse(outcome)
    await accounts.endSessions(by.username)
    try {
      const again = await accounts.logIn(by.username, passwords.next)
      // With a second step the login is only half done: the person goes through it.
      return typeof again === 'string' || 'challenge' in again ? {} : { tokens: again }
    } catch (fault) {
      // Whoever is told "failed" would try the old password, which is gone.
      report('logInAfterPassword', fault)
      return {}
    }
  }

const weakNext = { errors: [{ path: 'next', code: 'password' }] } as const
