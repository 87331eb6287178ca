import {
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, stepAt } from '../../../infra/local/cognito/totp.ts'
import { type AccountsService, as, givenAccount, logIn, otherThan, startAccounts } from './accounts-service.ts'

let accounts: AccountsService
/** Of the moving clock, in half minutes. */
let moved = 0
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.stop())

const halfMinute = 30_000
const advance = (ms: number) => {
  accounts.advance(ms)
  moved += ms
}
const now = () => Date.parse('2026-12-01T00:00:00Z') + moved
/** What the app shows now, or so many half minutes later. */
const shown = (secret: string, later = 0) => codeOf(secret, stepAt(now()) + later)

const on = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }
const off = { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } }
const mismatch = { name: 'CodeMismatchException', message: 'Invalid code received for user' }

/** Somebody whose login asks for a code from now on. */
async function givenAuthenticator(username: string) {
  await givenAccount(accounts, username)
  const { AuthenticationResult: { AccessToken } = {} } = await logIn(accounts, username)
  const { SecretCode = '' } = await accounts.client.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  await accounts.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: shown(SecretCode) }))
  await accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))
  advance(halfMinute)
  return { secret: SecretCode, AccessToken }
}

const respond = (username: string, Session: string | undefined, code: string) => {
  const { ClientId, SecretHash } = as(accounts.service, username)
  return accounts.client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session,
      ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code, SECRET_HASH: SecretHash },
    }),
  )
}

test('an app is set up with its first code, and asked for only once that is preferred', async () => {
  await givenAccount(accounts, 'budi')
  const { AuthenticationResult: { AccessToken } = {} } = await logIn(accounts, 'budi')
  const verify = (UserCode: string) => accounts.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }))
  const settings = async () => (await accounts.client.send(new GetUserCommand({ AccessToken }))).UserMFASettingList

  await expect(verify('123456')).rejects.toMatchObject({ name: 'SoftwareTokenMFANotFoundException' })
  const { SecretCode = '' } = await accounts.client.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  await expect(accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
  await expect(verify(otherThan(shown(SecretCode)))).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' })
  expect(await verify(shown(SecretCode))).toMatchObject({ Status: 'SUCCESS' })
  expect((await logIn(accounts, 'budi')).AuthenticationResult).toBeDefined()
  expect(await settings()).toBeUndefined()

  await accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))
  expect(await settings()).toEqual(['SOFTWARE_TOKEN_MFA'])
  const asked = await logIn(accounts, 'Budi')
  expect(asked).toMatchObject({
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    ChallengeParameters: { USER_ID_FOR_SRP: 'budi' },
    Session: expect.stringMatching(/^.{20,2048}$/),
  })
  expect(asked.AuthenticationResult).toBeUndefined()
})

test('a login with its code: no code and no session is good twice', async () => {
  const { secret } = await givenAuthenticator('citra')
  const { Session } = await logIn(accounts, 'citra')
  await expect(respond('citra', Session, otherThan(shown(secret)))).rejects.toMatchObject(mismatch)
  expect((await respond('citra', Session, shown(secret))).AuthenticationResult?.AccessToken).toBeDefined()
  await expect(respond('citra', Session, shown(secret, 1))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Invalid session for the user, session can only be used once.',
  })
  const { Session: second } = await logIn(accounts, 'citra')
  for (const used of [shown(secret), shown(secret, -1)])
    await expect(respond('citra', second, used)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    })
  expect((await respond('citra', second, shown(secret, 1))).AuthenticationResult).toBeDefined()
})

test('a session is good for three minutes, and for its own user only', async () => {
  const { secret } = await givenAuthenticator('dewi')
  const other = await givenAuthenticator('eko')
  const { Session } = await logIn(accounts, 'dewi')
  const bad = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' }
  await expect(respond('eko', Session, shown(other.secret))).rejects.toMatchObject(bad)
  await expect(respond('dewi', 'x'.repeat(40), shown(secret))).rejects.toMatchObject(bad)
  advance(3 * 60_000)
  await expect(respond('dewi', Session, shown(secret))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Invalid session for the user, session is expired.',
  })
})

test('wrong codes lock out as wrong passwords do, and the password alone begins nothing anew', async () => {
  const { secret } = await givenAuthenticator('fajar')
  const wrong = otherThan(shown(secret))
  for (let attempt = 0; attempt < 4; attempt++) {
    const { Session } = await logIn(accounts, 'fajar')
    await expect(respond('fajar', Session, wrong)).rejects.toMatchObject(mismatch)
  }
  const { Session } = await logIn(accounts, 'fajar')
  await expect(respond('fajar', Session, wrong)).rejects.toMatchObject(mismatch)
  const locked = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' }
  await expect(respond('fajar', Session, shown(secret))).rejects.toMatchObject(locked)
  await expect(logIn(accounts, 'fajar')).rejects.toMatchObject(locked)
  advance(1000)
  expect((await respond('fajar', Session, shown(secret))).AuthenticationResult).toBeDefined()
})

test('an administrator takes it off for who has lost the phone', async () => {
  await givenAuthenticator('gita')
  const UserPoolId = accounts.service.userPoolId
  await accounts.client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: 'gita', ...off }))
  expect((await logIn(accounts, 'gita')).AuthenticationResult).toBeDefined()
  await expect(
    accounts.client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: 'nobody', ...off })),
  ).rejects.toMatchObject({ name: 'UserNotFoundException' })
})
