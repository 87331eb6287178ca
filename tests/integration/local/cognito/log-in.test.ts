import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountsService,
  addConfirmedAccount,
  clientParameters,
  logInToPool,
  startAccountsService,
} from '../../../support/aws/accounts-service.ts'

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }
const locked = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' }

const failTimes = async (username: string, times: number) => {
  for (let attempt = 0; attempt < times; attempt++)
    await expect(logInToPool(accounts, username, 'Wrong-2026')).rejects.toMatchObject(wrong)
}

test('the tokens carry the claims Cognito puts, signed with the published key', async () => {
  await addConfirmedAccount(accounts, 'budi')
  const { AuthenticationResult: tokens = {} } = await logInToPool(accounts, 'Budi')
  const { userPoolId, clientId, issuer, jwks } = accounts.service
  const access = decodeJwt(tokens.AccessToken ?? '')
  const id = decodeJwt(tokens.IdToken ?? '')

  const startedAt = Date.parse('2026-12-01T00:00:00Z') / 1000
  const common = { sub: expect.any(String), iss: issuer, auth_time: startedAt, iat: startedAt, exp: startedAt + 900 }
  expect(access).toMatchObject({ ...common, token_use: 'access', client_id: clientId, username: 'budi' })
  expect(access).not.toHaveProperty('aud')
  expect(id).toMatchObject({
    ...common,
    token_use: 'id',
    aud: clientId,
    'cognito:username': 'budi',
    name: 'Budi Santoso',
    email: 'budi@contoh.id',
    email_verified: true,
    locale: 'id',
  })
  expect(access.jti).not.toBe(id.jti)
  expect(tokens.ExpiresIn).toBe(900)

  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access', graceSeconds: 1e10 })
  verifier.cacheJwks(jwks() as Parameters<typeof verifier.cacheJwks>[0])
  expect(await verifier.verify(tokens.AccessToken ?? '')).toMatchObject({ sub: access.sub })
  const published = await fetch(`${accounts.service.endpoint}/${userPoolId}/.well-known/jwks.json`)
  expect(await published.json()).toEqual(jwks())
  expect(JSON.stringify(jwks())).not.toMatch(/"(d|p|q|dp|dq|qi)"/)
})

test('five wrong passwords lock out, each further one twice as long', async () => {
  await addConfirmedAccount(accounts, 'citra')
  await failTimes('citra', 5)
  await expect(logInToPool(accounts, 'Citra')).rejects.toMatchObject(locked)
  accounts.advance(1_000)
  await failTimes('citra', 1)
  accounts.advance(1_999)
  await expect(logInToPool(accounts, 'citra')).rejects.toMatchObject(locked)
  accounts.advance(1)
  expect((await logInToPool(accounts, 'citra')).AuthenticationResult).toBeDefined()
  // A successful login begins anew.
  await failTimes('citra', 4)
  expect((await logInToPool(accounts, 'citra')).AuthenticationResult).toBeDefined()
})

test('the lock-out ends after 15 quiet minutes, and stays while somebody keeps trying', async () => {
  await addConfirmedAccount(accounts, 'dewi')
  await failTimes('dewi', 5)
  for (let failed = 5; failed < 15; failed++) {
    accounts.advance(1000 * 2 ** (failed - 5))
    await failTimes('dewi', 1)
  }
  // Doubling would come to 1024 seconds here; 15 minutes are the most.
  accounts.advance(15 * 60_000 - 1)
  await expect(logInToPool(accounts, 'dewi')).rejects.toMatchObject(locked)
  accounts.advance(1)
  await failTimes('dewi', 1)
  await expect(logInToPool(accounts, 'dewi')).rejects.toMatchObject(locked)
  accounts.advance(15 * 60_000)
  await failTimes('dewi', 4)
  expect((await logInToPool(accounts, 'dewi')).AuthenticationResult).toBeDefined()
})

test('simultaneous guesses are counted one by one', async () => {
  await addConfirmedAccount(accounts, 'eko')
  const guesses = await Promise.allSettled(Array.from({ length: 12 }, () => logInToPool(accounts, 'eko', 'Wrong-2026')))
  const messages = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.message : 'in'))
  expect(messages.filter((message) => message === wrong.message)).toHaveLength(5)
  expect(messages.filter((message) => message === locked.message)).toHaveLength(7)
})

test('a user who does not exist looks like a wrong password, lock-out included', async () => {
  await failTimes('nobody', 5)
  await expect(logInToPool(accounts, 'nobody')).rejects.toMatchObject(locked)
})

test('a user made for seeding logs in after a permanent password, and gets no mail', async () => {
  const { client, service, mailbox } = accounts
  const before = mailbox.list().length
  const user = { UserPoolId: service.userPoolId, Username: 'petugas' }
  const created = await client.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: 'petugas@contoh.id' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Petugas Tangerang' },
      ],
    }),
  )
  expect(created.User).toMatchObject({ Username: 'petugas', UserStatus: 'FORCE_CHANGE_PASSWORD' })
  await expect(client.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }))).rejects.toMatchObject({
    name: 'UsernameExistsException',
  })
  await client.send(new AdminSetUserPasswordCommand({ ...user, Password: 'Sementara-26', Permanent: false }))
  expect(await logInToPool(accounts, 'petugas', 'Sementara-26')).toMatchObject({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
  })
  await client.send(new AdminSetUserPasswordCommand({ ...user, Password: 'Paspor-2026', Permanent: true }))
  const { AuthenticationResult } = await logInToPool(accounts, 'petugas')
  const me = await client.send(new GetUserCommand({ AccessToken: AuthenticationResult?.AccessToken }))
  expect(me).toMatchObject({ Username: 'petugas' })
  expect(me.UserAttributes).toContainEqual({ Name: 'name', Value: 'Petugas Tangerang' })
  expect(mailbox.list().length).toBe(before)
})

test('an invited user gets the temporary password by mail', async () => {
  const { client, service } = accounts
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId: service.userPoolId,
      Username: 'undangan',
      TemporaryPassword: 'Sementara-26',
      UserAttributes: [{ Name: 'email', Value: 'undangan@contoh.id' }],
    }),
  )
  expect(accounts.newestMail().html).toContain('Sementara-26')
  expect(accounts.newestMail().html).toContain('undangan')
})

test('other ways to log in are off', async () => {
  const { ClientId } = clientParameters(accounts.service, 'budi')
  const flow = (AuthFlow: 'USER_SRP_AUTH' | 'REFRESH_TOKEN_AUTH') =>
    accounts.client.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters: {} }))
  await expect(flow('USER_SRP_AUTH')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(flow('REFRESH_TOKEN_AUTH')).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
