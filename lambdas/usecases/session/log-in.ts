import { username as usernameSchema } from '../../contract/http/schemas.ts'
import type { AccountService, MfaChallenge, ReportFault } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { logOut } from './log-out.ts'
import type { MfaChallenges } from './mfa.ts'
import { type StartedSession, type StartSessionDeps, startSession } from './start-session.ts'

interface Deps extends StartSessionDeps {
  readonly accounts: Pick<AccountService, 'logIn' | 'findAccountByUsername' | 'setMfaPreference' | 'revoke'>
  readonly mfaChallenges: Pick<MfaChallenges, 'begin'>
  readonly report: ReportFault
}

/** The password was right; a code is to come, for the login that waits under this key. */
export interface PendingMfa {
  readonly challenge: string
}

/**
 * Leaflet, step 4: "Login". Whether a code is asked for, the accounts service says, and whoever holds an access token can
 * change that past us. So our own table has the word: what it does not know is taken off again, lest a stolen token lock
 * its owner out, and what it knows is turned on again, lest one let the password alone in. Both only after the password
 * was right, and at most once.
 */
export const logIn =
  (deps: Deps): UseCase<'logIn', StartedSession | PendingMfa> =>
  async ({ username, password }) => {
    // Nobody can have signed up with it, and the accounts service would call it malformed.
    if (!usernameSchema.safeParse(username).success) return refuse('wrong-credentials')
    const { accounts, mfaChallenges, report } = deps
    for (let attempt = 0; attempt < 2; attempt++) {
      const outcome = await accounts.logIn(username, password)
      if (typeof outcome === 'string') return refuse(outcome)
      if ('challenge' in outcome) {
        const pending = await findEnrolled(deps, outcome.challenge)
        if (pending) return { challenge: await mfaChallenges.begin(pending) }
        await accounts.setMfaPreference(outcome.challenge.username, false)
      } else {
        const started = await startSession(deps, outcome)
        const { secondStep } = started.session
        if (secondStep === undefined || secondStep === 'set-up') return started
        // The account has one, and this login was asked for none: whatever else began in this second, it does not count.
        await logOut({ accounts, report })(outcome.refresh)
        await accounts.setMfaPreference(outcome.profile.username, true)
      }
    }
    throw new Error('the accounts service and the table do not agree on who is asked for a code')
  }

/** A login that waits for a code of an app that was set up with us. */
async function findEnrolled({ accounts, mfaRecords }: Deps, challenge: MfaChallenge) {
  const account = await accounts.findAccountByUsername(challenge.username)
  return account !== undefined && (await mfaRecords.find(account)) ? { ...challenge, account } : undefined
}
