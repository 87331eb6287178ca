import { setTimeout as pause } from 'node:timers/promises'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { SESClient } from '@aws-sdk/client-ses'
import { answerWithin } from '../adapters/answer-within.ts'
import { cognitoAccounts } from '../adapters/cognito.ts'
import { dynamoAddresses } from '../adapters/dynamodb/addresses.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { dynamoChallenges } from '../adapters/dynamodb/challenges.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoEmailChanges } from '../adapters/dynamodb/email-changes.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../adapters/dynamodb/key-rings.ts'
import { dynamoLimits } from '../adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoNewcomers } from '../adapters/dynamodb/newcomers.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoPeople } from '../adapters/dynamodb/people.ts'
import { dynamoSecondSteps } from '../adapters/dynamodb/second-steps.ts'
import { dynamoStaff } from '../adapters/dynamodb/staff.ts'
import { dynamoWatches } from '../adapters/dynamodb/watches.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { sesMails } from '../adapters/ses/mails.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { Answer } from '../http/answer.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import {
  challengeCookies,
  challengeOf,
  clearedCookies,
  passedCookies,
  refreshTokenOf,
  sessionCookies,
} from '../http/session-cookies.ts'
import { changeEmail } from '../usecases/change-email.ts'
import { changePassword } from '../usecases/change-password.ts'
import { confirmAccount } from '../usecases/confirm-account.ts'
import { confirmEmail } from '../usecases/confirm-email.ts'
import { confirmSecondStep } from '../usecases/confirm-second-step.ts'
import { correctEmail } from '../usecases/correct-email.ts'
import { editAccount } from '../usecases/edit-account.ts'
import { editPerson } from '../usecases/edit-person.ts'
import { forgotPassword } from '../usecases/forgot-password.ts'
import { forgotUsername } from '../usecases/forgot-username.ts'
import { listPeople } from '../usecases/list-people.ts'
import { listWatches } from '../usecases/list-watches.ts'
import { logIn } from '../usecases/log-in.ts'
import { logOut } from '../usecases/log-out.ts'
import { passSecondStep } from '../usecases/pass-second-step.ts'
import type { Report } from '../usecases/ports.ts'
import { reachableMails } from '../usecases/reachable-mails.ts'
import { refreshSession } from '../usecases/refresh-session.ts'
import { removeAccount } from '../usecases/remove-account.ts'
import { removePerson } from '../usecases/remove-person.ts'
import { resendConfirmation } from '../usecases/resend-confirmation.ts'
import { resendEmailCode } from '../usecases/resend-email-code.ts'
import { resetPassword } from '../usecases/reset-password.ts'
import { saveAccountData } from '../usecases/save-account-data.ts'
import { savePerson } from '../usecases/save-person.ts'
import { showAccount } from '../usecases/show-account.ts'
import { showSession } from '../usecases/show-session.ts'
import { signUp } from '../usecases/sign-up.ts'
import { startSecondStep } from '../usecases/start-second-step.ts'
import { takeOffSecondStep } from '../usecases/take-off-second-step.ts'
import { isRefusal } from '../usecases/use-case.ts'
import { unwatchOffice, watchOffice } from '../usecases/watch-office.ts'
import { environment, secondStepRule } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_RING, SITE_ORIGIN, ORIGIN_KEYS, MAIL_SENDER, ...pool } = environment('accounts')

const report: Report = (during, fault) => logFault({ during }, fault)
const client = {
  userPoolId: pool.USER_POOL_ID,
  clientId: pool.USER_POOL_CLIENT_ID,
  clientSecret: pool.USER_POOL_CLIENT_SECRET,
}
const table = openTable(TABLE_NAME)
const vault = createNikVault({
  kms: openKms(),
  keyId: NIK_KEY_ID,
  ring: NIK_RING,
  rings: dynamoKeyRings(table),
  inUse: dynamoRingInUse(table),
})
const addresses = dynamoAddresses(table, systemClock)
// Both tries together end before the function's 15 seconds.
const ses = new SESClient({ maxAttempts: 2, requestHandler: answerWithin({ connecting: 1_000, answering: 4_000 }) })
const deps = {
  accounts: cognitoAccounts(new CognitoIdentityProviderClient({}), client, report),
  members: dynamoMembers(table),
  people: dynamoPeople(table),
  staff: dynamoStaff(table, systemClock),
  secondSteps: dynamoSecondSteps(table, systemClock),
  challenges: dynamoChallenges(table, systemClock),
  rule: secondStepRule(pool),
  bookings: dynamoBookings(table),
  emailChanges: dynamoEmailChanges(table, systemClock),
  newcomers: dynamoNewcomers(table, vault, systemClock),
  limits: dynamoLimits(table, systemClock),
  addresses,
  offices: dynamoOffices(table, systemClock),
  watches: dynamoWatches(table),
  mails: reachableMails(sesMails(ses, MAIL_SENDER), addresses),
  siteOrigin: SITE_ORIGIN,
  vault,
  clock: systemClock,
  pause: (ms: number) => pause(ms),
  report,
}
const start = logIn(deps)
const refresh = refreshSession(deps)
const end = logOut(deps)
const change = changePassword(deps)
const exported = saveAccountData(deps)
const remove = removeAccount(deps)
const show = showAccount(deps)
const edit = editAccount(deps)
const askEmail = changeEmail(deps)
const askAgain = resendEmailCode(deps)
const takeEmail = confirmEmail(deps)
const startStep = startSecondStep(deps)
const confirmStep = confirmSecondStep(deps)
const passStep = passSecondStep(deps)

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
    showAccount: (_input, call, _cookies, accessToken) => show(call, accessToken),
    editAccount: (input, call, _cookies, accessToken) => edit(input, call, accessToken),
    changeEmail: (input, call, _cookies, accessToken) => askEmail(input, call, accessToken),
    resendEmailCode: (_input, call, _cookies, accessToken) => askAgain(call, accessToken),
    confirmEmail: (input, call, _cookies, accessToken) => takeEmail(input, call, accessToken),
    listPeople: listPeople(deps),
    savePerson: savePerson(deps),
    editPerson: editPerson(deps),
    removePerson: removePerson(deps),
    listWatches: listWatches(deps),
    watchOffice: watchOffice(deps),
    unwatchOffice: unwatchOffice(deps),
    changePassword: async (input, call, _cookies, accessToken) => {
      const changed = await change(input, call, accessToken)
      if (isRefusal(changed)) return changed
      return new Answer<undefined>({ cookies: changed.tokens ? sessionCookies(changed.tokens) : clearedCookies })
    },
    saveAccountData: async (input, call, _cookies, accessToken) => {
      const file = await exported(input, call, accessToken)
      return isRefusal(file) ? file : new Answer<undefined>({ file })
    },
    removeAccount: async (input, call, _cookies, accessToken) => {
      const refused = await remove(input, call, accessToken)
      return refused ?? new Answer<undefined>({ cookies: clearedCookies })
    },
    logIn: async (input, call, cookies) => {
      const started = await start(input, call)
      if (isRefusal(started)) return started
      if ('challenge' in started)
        return new Answer({ output: { next: 'second-step' as const }, cookies: challengeCookies(started.challenge) })
      // The new cookies take the place of the old, so nobody could end the older session any more.
      await end(refreshTokenOf(cookies))
      return new Answer({ output: started.session, cookies: sessionCookies(started.tokens) })
    },
    passSecondStep: async (input, _call, cookies) => {
      const started = await passStep(input, challengeOf(cookies))
      if (isRefusal(started)) return started
      await end(refreshTokenOf(cookies))
      return new Answer({ output: started.session, cookies: passedCookies(started.tokens) })
    },
    startSecondStep: async (input, call, _cookies, accessToken) => {
      const begun = await startStep(input, call, accessToken)
      if (isRefusal(begun)) return begun
      return new Answer({ output: { secret: begun.secret }, cookies: sessionCookies(begun.tokens) })
    },
    confirmSecondStep: (input, call, _cookies, accessToken) => confirmStep(input, call, accessToken),
    takeOffSecondStep: takeOffSecondStep(deps),
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
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
