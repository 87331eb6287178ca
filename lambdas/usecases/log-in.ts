import { username as usernameSchema } from '../contract/schemas.ts'
import { type EnterDeps, enter, type StartedSession } from './enter.ts'
import { logOut } from './log-out.ts'
import type { Accounts, CodeAsked, Report } from './ports.ts'
import type { Challenges } from './second-step.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps extends EnterDeps {
  readonly accounts: Pick<Accounts, 'logIn' | 'accountNamed' | 'askForCodes' | 'revoke'>
  readonly challenges: Pick<Challenges, 'begin'>
  readonly report: Report
}

/** The password was right; a code is to come, for the login that waits under this key. */
export interface AskedForCode {
  readonly challenge: string
}

/**
 * Leaflet, step 4: "Login". Whether a code is asked for, the accounts service says, and whoever holds an access token can
 * change that past us. So our own table has the word: what it does not know is taken off again, lest a stolen token lock
 * its owner out, and what it knows is turned on again, lest one let the password alone in. Both only after the password
 * was right, and at most once.
 */
export const logIn =
  (deps: Deps): UseCase<'logIn', StartedSession | AskedForCode> =>
  async ({ username, password }) => {
    // Nobody can have signed up with it, and the accounts service would call it malformed.
    if (!usernameSchema.safeParse(username).success) return refuse('wrong-credentials')
    const { accounts, challenges, report } = deps
    for (let turn = 0; turn < 2; turn++) {
      const outcome = await accounts.logIn(username, password)
      if (typeof outcome === 'string') return refuse(outcome)
      if ('challenge' in outcome) {
        const pending = await known(deps, outcome.challenge)
        if (pending) return { challenge: await challenges.begin(pending) }
        await accounts.askForCodes(outcome.challenge.username, false)
      } else {
        const started = await enter(deps, outcome)
        const { secondStep } = started.session
        if (secondStep === undefined || secondStep === 'set-up') return started
        // The account has one, and this login was asked for none: whatever else began in this second, it does not count.
        await logOut({ accounts, report })(outcome.refresh)
        await accounts.askForCodes(outcome.profile.username, true)
      }
    }
    throw new Error('the accounts service and the table do not agree on who is asked for a code')
  }

/** A login that waits for a code of an app that was set up with us. */
async function known({ accounts, secondSteps }: Deps, challenge: CodeAsked) {
  const account = await accounts.accountNamed(challenge.username)
  return account !== undefined && (await secondSteps.find(account)) ? { ...challenge, account } : undefined
}
