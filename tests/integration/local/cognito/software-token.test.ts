import {
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stepAt, totpCodeOf } from '../../../../infra/local/cognito/totp.ts'
import {
  type AccountsService,
  addConfirmedAccount,
  clientParameters,
  differentCode,
  logInToPool,
  startAccountsService,
} from '../../../support/aws/accounts-service.ts'

let accounts: AccountsService
/** Of the moving clock, in half minutes. */
let moved = 0
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const halfMinute = 30_000
const advance = (ms: number) => {
  accounts.advance(ms)
  moved += ms
}
const now = () => Date.parse('2026-12-01T00:00:00Z') + moved
/** What the app shows now, or so many half minutes later. */
const codeAt = (secret: string, later = 0) => totpCodeOf(secret, stepAt(now()) + later)

const on = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }
const off = { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } }
const mismatch = { name: 'CodeMismatchException', message: 'Invalid code received for user' }

/** Somebody whose login asks for a code from now on. */
async function addAuthenticator(username: string) {
  await addConfirmedAccount(accounts, username)
  const { AuthenticationResult: { AccessToken } = {} } = await logInToPool(accounts, username)
  const { SecretCode = '' } = await accounts.client.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  await accounts.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeAt(SecretCode) }))
  await accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))
  advance(halfMinute)
  return { secret: SecretCode, AccessToken }
}

const respond = (username: string, Session: string | undefined, code: string) => {
  const { ClientId, SecretHash } = clientParameters(accounts.service, username)
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
  await addConfirmedAccount(accounts, 'budi')
  const { AuthenticationResult: { AccessToken } = {} } = await logInToPool(accounts, 'budi')
  const verify = (UserCode: string) => accounts.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }))
  const settings = async () => (await accounts.client.send(new GetUserCommand({ AccessToken }))).UserMFASettingList

  await expect(verify('123456')).rejects.toMatchObject({ name: 'SoftwareTokenMFANotFoundException' })
  const { SecretCode = '' } = await accounts.client.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  await expect(accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
  await expect(verify(differentCode(codeAt(SecretCode)))).rejects.toMatchObject({
    name: 'EnableSoftwareTokenMFAException',
  })
  expect(await verify(codeAt(SecretCode))).toMatchObject({ Status: 'SUCCESS' })
  expect((await logInToPool(accounts, 'budi')).AuthenticationResult).toBeDefined()
  expect(await settings()).toBeUndefined()

  await accounts.client.send(new SetUserMFAPreferenceCommand({ AccessToken, ...on }))
  expect(await settings()).toEqual(['SOFTWARE_TOKEN_MFA'])
  const asked = await logInToPool(accounts, 'Budi')
  expect(asked).toMatchObject({
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    ChallengeParameters: { USER_ID_FOR_SRP: 'budi' },
    Session: expect.stringMatching(/^.{20,2048}$/),
  })
  expect(asked.AuthenticationResult).toBeUndefined()
})

test('a login with its code: no code and no session is good twice', async () => {
  const { secret } = await addAuthenticator('citra')
  const { Session } = await logInToPool(accounts, 'citra')
  await expect(respond('citra', Session, differentCode(codeAt(secret)))).rejects.toMatchObject(mismatch)
  expect((await respond('citra', Session, codeAt(secret))).AuthenticationResult?.AccessToken).toBeDefined()
  await expect(respond('citra', Session, codeAt(secret, 1))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Invalid session for the user, session can only be used once.',
  })
  const { Session: second } = await logInToPool(accounts, 'citra')
  for (const used of [codeAt(secret), codeAt(secret, -1)])
    await expect(respond('citra', second, used)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    })
  expect((await respond('citra', second, codeAt(secret, 1))).AuthenticationResult).toBeDefined()
})

test('a session is good for three minutes, and for its own user only', async () => {
  const { secret } = await addAuthenticator('dewi')
  const other = await addAuthenticator('eko')
  const { Session } = await logInToPool(accounts, 'dewi')
  const bad = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' }
  await expect(respond('eko', Session, codeAt(other.secret))).rejects.toMatchObject(bad)
  await expect(respond('dewi', 'x'.repeat(40), codeAt(secret))).rejects.toMatchObject(bad)
  advance(3 * 60_000)
  await expect(respond('dewi', Session, codeAt(secret))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Invalid session for the user, session is expired.',
  })
})

test('wrong codes lock out as wrong passwords do, and the password alone begins nothing anew', async () => {
  const { secret } = await addAuthenticator('fajar')
  const wrong = differentCode(codeAt(secret))
  for (let attempt = 0; attempt < 4; attempt++) {
    const { Session } = await logInToPool(accounts, 'fajar')
    await expect(respond('fajar', Session, wrong)).rejects.toMatchObject(mismatch)
  }
  const { Session } = await logInToPool(accounts, 'fajar')
  await expect(respond('fajar', Session, wrong)).rejects.toMatchObject(mismatch)
  const locked = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' }
  await expect(respond('fajar', Session, codeAt(secret))).rejects.toMatchObject(locked)
  await expect(logInToPool(accounts, 'fajar')).rejects.toMatchObject(locked)
  advance(1000)
  expect((await respond('fajar', Session, codeAt(secret))).AuthenticationResult).toBeDefined()
})

test('an administrator takes it off for who has lost the phone', async () => {
  await addAuthenticator('gita')
  const UserPoolId = accounts.service.userPoolId
  await accounts.client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: 'gita', ...off }))
  expect((await logInToPool(accounts, 'gita')).AuthenticationResult).toBeDefined()
  await expect(
    accounts.client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: 'nobody', ...off })),
  ).rejects.toMatchObject({ name: 'UserNotFoundException' })
})
