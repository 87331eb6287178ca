import { setTimeout as pause } from 'node:timers/promises'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { SESClient } from '@aws-sdk/client-ses'
import { requestTimeouts } from '../adapters/aws/request-timeouts.ts'
import { cognitoAccountService } from '../adapters/cognito/account-service.ts'
import { dynamoAccountRecords } from '../adapters/dynamodb/account/account-records.ts'
import { dynamoEmailChanges } from '../adapters/dynamodb/account/email-changes.ts'
import { dynamoUnconfirmedSignUps } from '../adapters/dynamodb/account/unconfirmed-sign-ups.ts'
import { dynamoStaff } from '../adapters/dynamodb/administration/staff.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../adapters/dynamodb/booking/key-sets.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../adapters/dynamodb/core/rate-limiter.ts'
import { dynamoUnreachableAddresses } from '../adapters/dynamodb/notification/unreachable-addresses.ts'
import { dynamoSavedPeople } from '../adapters/dynamodb/people/saved-people.ts'
import { dynamoSubscriptions } from '../adapters/dynamodb/release/subscriptions.ts'
import { dynamoMfaChallenges } from '../adapters/dynamodb/session/mfa-challenges.ts'
import { dynamoMfaRecords } from '../adapters/dynamodb/session/mfa-records.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { sesMailer } from '../adapters/ses/mailer.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { RouteAnswer } from '../http/route-answer.ts'
import { serve } from '../http/serve.ts'
import {
  clearedCookies,
  mfaChallengeCookies,
  mfaChallengeKeyOf,
  mfaPassedCookies,
  refreshTokenOf,
  sessionCookies,
} from '../http/session-cookies.ts'
import { changeEmail } from '../usecases/account/change-email.ts'
import { changePassword } from '../usecases/account/change-password.ts'
import { confirmAccount } from '../usecases/account/confirm-account.ts'
import { confirmEmail } from '../usecases/account/confirm-email.ts'
import { correctEmail } from '../usecases/account/correct-email.ts'
import { editAccount } from '../usecases/account/edit-account.ts'
import { forgotPassword } from '../usecases/account/forgot-password.ts'
import { forgotUsername } from '../usecases/account/forgot-username.ts'
import { removeAccount } from '../usecases/account/remove-account.ts'
import { resendConfirmation } from '../usecases/account/resend-confirmation.ts'
import { resendEmailCode } from '../usecases/account/resend-email-code.ts'
import { resetPassword } from '../usecases/account/reset-password.ts'
import { saveAccountData } from '../usecases/account/save-account-data.ts'
import { showAccount } from '../usecases/account/show-account.ts'
import { signUp } from '../usecases/account/sign-up.ts'
import { reachableMails } from '../usecases/notification/reachable-mails.ts'
import { editPerson } from '../usecases/people/edit-person.ts'
import { listPeople } from '../usecases/people/list-people.ts'
import { removePerson } from '../usecases/people/remove-person.ts'
import { savePerson } from '../usecases/people/save-person.ts'
import type { ReportFault } from '../usecases/ports.ts'
import { listSubscriptions } from '../usecases/release/list-subscriptions.ts'
import { subscribeToReleases, unsubscribeFromReleases } from '../usecases/release/subscribe-to-releases.ts'
import { confirmMfa } from '../usecases/session/confirm-mfa.ts'
import { logIn } from '../usecases/session/log-in.ts'
import { logOut } from '../usecases/session/log-out.ts'
import { passMfa } from '../usecases/session/pass-mfa.ts'
import { refreshSession } from '../usecases/session/refresh-session.ts'
import { removeMfa } from '../usecases/session/remove-mfa.ts'
import { showSession } from '../usecases/session/show-session.ts'
import { startMfa } from '../usecases/session/start-mfa.ts'
import { isRefusal } from '../usecases/shared/use-case.ts'
import { environment, readMfaPolicy } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_KEY_VERSION, SITE_ORIGIN, ORIGIN_KEYS, MAIL_SENDER, ...pool } =
  environment('accounts')

const report: ReportFault = (during, fault) => logFault({ during }, fault)
const client = {
  userPoolId: pool.USER_POOL_ID,
  clientId: pool.USER_POOL_CLIENT_ID,
  clientSecret: pool.USER_POOL_CLIENT_SECRET,
}
const table = openTable(TABLE_NAME)
const vault = createNikVault({
  kms: openKms(),
  keyId: NIK_KEY_ID,
  keyVersion: NIK_KEY_VERSION,
  keySets: dynamoKeySets(table),
  activeVersion: dynamoActiveKeyVersion(table),
})
const addresses = dynamoUnreachableAddresses(table, systemClock)
// Both tries together end before the function's 15 seconds.
const ses = new SESClient({
  maxAttempts: 2,
  requestHandler: requestTimeouts({ connectTimeoutMs: 1_000, responseTimeoutMs: 4_000 }),
})
const deps = {
  accounts: cognitoAccountService(new CognitoIdentityProviderClient({}), client, report),
  members: dynamoAccountRecords(table),
  people: dynamoSavedPeople(table),
  staff: dynamoStaff(table, systemClock),
  mfaRecords: dynamoMfaRecords(table, systemClock),
  mfaChallenges: dynamoMfaChallenges(table, systemClock),
  mfaPolicy: readMfaPolicy(pool),
  bookings: dynamoBookings(table),
  emailChanges: dynamoEmailChanges(table, systemClock),
  newcomers: dynamoUnconfirmedSignUps(table, vault, systemClock),
  limits: dynamoRateLimiter(table, systemClock),
  addresses,
  offices: dynamoOffices(table, systemClock),
  subscriptions: dynamoSubscriptions(table),
  mails: reachableMails(sesMailer(ses, MAIL_SENDER), addresses),
  siteOrigin: SITE_ORIGIN,
  vault,
  clock: systemClock,
  pause: (ms: number) => pause(ms),
  report,
}
const logInUser = logIn(deps)
const refreshTokens = refreshSession(deps)
const endSession = logOut(deps)
const changeUserPassword = changePassword(deps)
const exportAccountData = saveAccountData(deps)
const removeUser = removeAccount(deps)
const showProfile = showAccount(deps)
const editProfile = editAccount(deps)
const requestEmailChange = changeEmail(deps)
const requestEmailCode = resendEmailCode(deps)
const confirmNewEmail = confirmEmail(deps)
const beginMfa = startMfa(deps)
const enableMfa = confirmMfa(deps)
const answerMfaChallenge = passMfa(deps)

/** Sign-up, confirmation, session, and what the account keeps. The tokens leave this function in cookies only, never in a body. */
export const handler = serve(
  'accounts',
  {
    signUp: signUp(deps),
    confirmAccount: confirmAccount(deps),
    resendConfirmation: resendConfirmation(deps),
    correctEmail: correctEmail(deps),
    forgotUsername: forgotUsername(deps),
    forgotPassword: forgotPassword(deps),
    resetPassword: resetPassword(deps),
    showSession: showSession(deps),
    showAccount: (_input, call, _cookies, accessToken) => showProfile(call, accessToken),
    editAccount: (input, call, _cookies, accessToken) => editProfile(input, call, accessToken),
    changeEmail: (input, call, _cookies, accessToken) => requestEmailChange(input, call, accessToken),
    resendEmailCode: (_input, call, _cookies, accessToken) => requestEmailCode(call, accessToken),
    confirmEmail: (input, call, _cookies, accessToken) => confirmNewEmail(input, call, accessToken),
    listPeople: listPeople(deps),
    savePerson: savePerson(deps),
    editPerson: editPerson(deps),
    removePerson: removePerson(deps),
    listSubscriptions: listSubscriptions(deps),
    subscribeToReleases: subscribeToReleases(deps),
    unsubscribeFromReleases: unsubscribeFromReleases(deps),
    changePassword: async (input, call, _cookies, accessToken) => {
      const changed = await changeUserPassword(input, call, accessToken)
      if (isRefusal(changed)) return changed
      return new RouteAnswer<undefined>({ cookies: changed.tokens ? sessionCookies(changed.tokens) : clearedCookies })
    },
    saveAccountData: async (input, call, _cookies, accessToken) => {
      const file = await exportAccountData(input, call, accessToken)
      return isRefusal(file) ? file : new RouteAnswer<undefined>({ file })
    },
    removeAccount: async (input, call, _cookies, accessToken) => {
      const refused = await removeUser(input, call, accessToken)
      return refused ?? new RouteAnswer<undefined>({ cookies: clearedCookies })
    },
    logIn: async (input, call, cookies) => {
      const started = await logInUser(input, call)
      if (isRefusal(started)) return started
      if ('challenge' in started)
        return new RouteAnswer({
          output: { next: 'second-step' as const },
          cookies: mfaChallengeCookies(started.challenge),
        })
      // The new cookies take the place of the old, so nobody could end the older session any more.
      await endSession(refreshTokenOf(cookies))
      return new RouteAnswer({ output: started.session, cookies: sessionCookies(started.tokens) })
    },
    passMfa: async (input, _call, cookies) => {
      const started = await answerMfaChallenge(input, mfaChallengeKeyOf(cookies))
      if (isRefusal(started)) return started
      await endSession(refreshTokenOf(cookies))
      return new RouteAnswer({ output: started.session, cookies: mfaPassedCookies(started.tokens) })
    },
    startMfa: async (input, call, _cookies, accessToken) => {
      const begun = await beginMfa(input, call, accessToken)
      if (isRefusal(begun)) return begun
      return new RouteAnswer({ output: { secret: begun.secret }, cookies: sessionCookies(begun.tokens) })
    },
    confirmMfa: (input, call, _cookies, accessToken) => enableMfa(input, call, accessToken),
    removeMfa: removeMfa(deps),
    refreshSession: async (_input, _call, cookies) => {
      const refreshed = await refreshTokens(refreshTokenOf(cookies))
      if (isRefusal(refreshed)) return refreshed
      return new RouteAnswer({ output: refreshed.session, cookies: sessionCookies(refreshed.tokens) })
    },
    logOut: async (_input, _call, cookies) => {
      await endSession(refreshTokenOf(cookies))
      return new RouteAnswer<undefined>({ cookies: clearedCookies })
    },
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
