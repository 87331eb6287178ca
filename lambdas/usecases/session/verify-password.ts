import type { AccountService, ReportFault, Tokens } from '../ports.ts'
import { type Caller, type Refusal, refuse } from '../shared/use-case.ts'
import { logOut } from './log-out.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'logIn' | 'profile' | 'revoke'>
  readonly report: ReportFault
}

/** A token of the person. `refresh` and `authTime` are of the session that the proof began, where it began one. */
export type VerifiedSession = Pick<Tokens, 'access'> & Partial<Pick<Tokens, 'refresh' | 'authTime'>>

/**
 * Whether it is the person: the password, proven anew, since a phone left open must not be enough for what can't be
 * taken back. Where the login would go on to ask for a code, the password was right, and that is what is asked here: the
 * session itself has passed the code.
 * @param accessToken of the session that asks
 * @returns the session that the proof began is nobody's, and ended by who asked for it
 */
export const verifyPassword =
  ({ accounts, report }: Deps) =>
  async (
    by: Caller,
    password: string,
    accessToken: string,
  ): Promise<VerifiedSession | Refusal<'wrong-credentials' | 'too-many-attempts'>> => {
    const proven = await accounts.logIn(by.username, password)
    if (proven === 'not-confirmed') return refuse('wrong-credentials')
    if (typeof proven === 'string') return refuse(proven)
    // A token outlives its account by minutes, and somebody else may have taken the name since.
    if ('challenge' in proven)
      return (await accounts.profile(accessToken)) ? { access: accessToken } : refuse('wrong-credentials')
    if (proven.account === by.id) return proven
    await logOut({ accounts, report })(proven.refresh)
    return refuse('wrong-credentials')
  }
