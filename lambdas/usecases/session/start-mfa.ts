import type { AccountService, Clock, Members, ReportFault, Tokens } from '../ports.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { logOut } from './log-out.ts'
import type { MfaRecords } from './mfa.ts'
import { verifyPassword } from './verify-password.ts'

interface Deps {
  readonly accounts: Pick<
    AccountService,
    'logIn' | 'profile' | 'revoke' | 'endSessions' | 'createAuthenticator' | 'setMfaPreference'
  >
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
  readonly clock: Clock
  /** Waits some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  readonly report: ReportFault
}

/** Milliseconds between two logins, and how many: clocks of the cloud differ by less. */
const retryPauseMs = 500
const maxTries = 5

type Arguments = Parameters<UseCase<'startMfa'>>
type PossibleRefusal = Refusal<
  'forbidden' | 'second-step-on' | 'wrong-credentials' | 'too-many-attempts' | 'not-signed-in'
>

/**
 * The second step, first half: a secret for an authenticator app, for staff only. The password is proven anew, and every
 * session ends: whoever got in before must not be the one to confirm it. This one begins anew, in a later second than all
 * of them, since sessions are told apart by the second in which they began.
 * @param accessToken of the person
 * @returns the secret, Base32, and the tokens of the session in which it is to be confirmed
 */
export const startMfa =
  ({ accounts, members, mfaRecords, clock, pause, report }: Deps) =>
  async (
    { password }: Arguments[0],
    { by }: Arguments[1],
    accessToken: string,
  ): Promise<{ secret: string; tokens: Tokens } | PossibleRefusal> => {
    const { grants } = await members.find(by.id)
    if (grants.length === 0) return refuse('forbidden')
    if (await mfaRecords.find(by.id)) return refuse('second-step-on')
    const proven = await verifyPassword({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    // Asked for, and unknown here: it was set up past us, or half way. It begins anew.
    if (proven.refresh === undefined) await accounts.setMfaPreference(by.username, false)
    await accounts.endSessions(by.username)
    const { authTime = Math.floor(clock.now() / 1000) } = proven
    for (let tries = 0; tries < maxTries; tries++) {
      await pause(Math.max(0, (authTime + 1) * 1000 - clock.now()))
      const again = await accounts.logIn(by.username, password)
      if (typeof again === 'string' || 'challenge' in again) return refuse('not-signed-in')
      if (again.authTime > authTime) {
        const secret = await accounts.createAuthenticator(again.access)
        return secret === undefined ? refuse('not-signed-in') : { secret, tokens: again }
      }
      // The clock of the accounts service is behind ours.
      await logOut({ accounts, report })(again.refresh)
      await pause(retryPauseMs)
    }
    throw new Error('the clock of the accounts service does not go on')
  }
