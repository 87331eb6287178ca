import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoAccounts } from '../adapters/cognito.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { Answer } from '../http/answer.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import { clearedCookies, refreshTokenOf, sessionCookies } from '../http/session-cookies.ts'
import { confirmAccount } from '../usecases/confirm-account.ts'
import { forgotPassword } from '../usecases/forgot-password.ts'
import { logIn } from '../usecases/log-in.ts'
import { logOut } from '../usecases/log-out.ts'
import type { Report } from '../usecases/ports.ts'
import { refreshSession } from '../usecases/refresh-session.ts'
import { resendConfirmation } from '../usecases/resend-confirmation.ts'
import { resetPassword } from '../usecases/reset-password.ts'
import { showSession } from '../usecases/show-session.ts'
import { signUp } from '../usecases/sign-up.ts'
import { isRefusal } from '../usecases/use-case.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, USER_POOL_ID, USER_POOL_CLIENT_ID, USER_POOL_CLIENT_SECRET, SITE_ORIGIN } = environment('accounts')

const report: Report = (during, fault) => logFault({ during }, fault)
const client = {
  userPoolId: USER_POOL_ID,
  clientId: USER_POOL_CLIENT_ID,
  clientSecret: USER_POOL_CLIENT_SECRET,
}
const deps = {
  accounts: cognitoAccounts(new CognitoIdentityProviderClient({}), client, report),
  members: dynamoMembers(openTable(TABLE_NAME)),
  report,
}
const start = logIn(deps)
const refresh = refreshSession(deps)
const end = logOut(deps)

/** Sign-up, confirmation, session. The tokens leave this function in cookies only, never in a body. */
export const handler = serve(
  'accounts',
  {
    signUp: signUp(deps),
    confirmAccount: confirmAccount(deps),
    resendConfirmation: resendConfirmation(deps),
    forgotPassword: forgotPassword(deps),
    resetPassword: resetPassword(deps),
    showSession: showSession(deps),
    logIn: async (input, call, cookies) => {
      const started = await start(input, call)
      if (isRefusal(started)) return started
      // The new cookies take the place of the old, so nobody could end the older session any more.
      await end(refreshTokenOf(cookies))
      return new Answer({ output: started.session, cookies: sessionCookies(started.tokens) })
    },
    refreshSession: async (_input, _call, cookies) => {
      const refreshed = await refresh(refreshTokenOf(cookies))
      if (isRefusal(refreshed)) return refreshed
      return new Answer({ output: refreshed.session, cookies: sessionCookies(refreshed.tokens) })
    },
    logOut: async (_input, _call, cookies) => {
      await end(refreshTokenOf(cookies))
      return new Answer<undefined>({ cookies: clearedCookies })
    },
  },
  { siteOrigin: SITE_ORIGIN },
)
