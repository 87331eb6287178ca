import { logOut } from './log-out.ts'
import type { Accounts, Report, Tokens } from './ports.ts'
import { type Account, type Refusal, refuse } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'logIn' | 'revoke'>
  readonly report: Report
}

/**
 * Whether it is the person: the password, proven anew, since a phone left open must not be enough for what can't be
 * taken back.
 * @returns the tokens of the session that the proof began; it is nobody's, and ended by who asked for it
 */
export const provePerson =
  ({ accounts, report }: Deps) =>
  async (by: Account, password: string): Promise<Tokens | Refusal<'wrong-credentials' | 'too-many-attempts'>> => {
    const proven = await accounts.logIn(by.username, password)
    if (proven === 'not-confirmed') return refuse('wrong-credentials')
    if (typeof proven === 'string') return refuse(proven)
    if (proven.account === by.id) return proven
    // A token outlives its account by minutes, and somebody else may have taken the name since.
    await logOut({ accounts, report })(proven.refresh)
    return refuse('wrong-credentials')
  }
