import {
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { retryGrace } from '../../../../infra/local/cognito/sessions.ts'
import {
  type AccountsService,
  addConfirmedAccount,
  hourMs,
  logInToPool,
  startAccountsService,
} from '../../../support/aws/accounts-service.ts'

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
  await addConfirmedAccount(accounts, 'budi')
})
afterAll(() => accounts.stop())

async function begin() {
  const { AuthenticationResult: { AccessToken = '', RefreshToken = '', IdToken = '' } = {} } = await logInToPool(
    accounts,
    'budi',
  )
  return { access: AccessToken, refresh: RefreshToken, id: IdToken }
}

async function refresh(token: string, secret = accounts.service.clientSecret) {
  const { AuthenticationResult: { AccessToken = '', RefreshToken = '' } = {} } = await accounts.client.send(
    new GetTokensFromRefreshTokenCommand({
      ClientId: accounts.service.clientId,
      ClientSecret: secret,
      RefreshToken: token,
    }),
  )
  return { access: AccessToken, refresh: RefreshToken }
}

const revoke = (token: string) =>
  accounts.client.send(
    new RevokeTokenCommand({
      ClientId: accounts.service.clientId,
      ClientSecret: accounts.service.clientSecret,
      Token: token,
    }),
  )

const readUser = (access: string) => accounts.client.send(new GetUserCommand({ AccessToken: access }))

test('a refresh token is rotated: new tokens, and the old one is dead after the grace for retries', async () => {
  const first = await begin()
  const second = await refresh(first.refresh)
  expect(second.refresh).not.toBe(first.refresh)
  expect(decodeJwt(second.access)).toMatchObject({
    sub: decodeJwt(first.access).sub,
    origin_jti: decodeJwt(first.access).origin_jti,
  })

  accounts.advance(retryGrace)
  const retried = await refresh(first.refresh)
  accounts.advance(1)
  await expect(refresh(first.refresh)).rejects.toMatchObject({ name: 'RefreshTokenReuseException' })
  await refresh(second.refresh)
  await refresh(retried.refresh)
})

test('a session ends 8 hours after its login, however often it was refreshed', async () => {
  const first = await begin()
  accounts.advance(7 * hourMs)
  const second = await refresh(first.refresh)
  accounts.advance(hourMs)
  await expect(refresh(second.refresh)).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Refresh Token has expired',
  })
})

test('revoking ends the session with all its tokens, and no other', async () => {
  const [mine, other] = [await begin(), await begin()]
  const rotated = await refresh(mine.refresh)
  await revoke(mine.refresh)
  await expect(refresh(rotated.refresh)).rejects.toMatchObject({ message: 'Refresh Token has been revoked' })
  await expect(readUser(rotated.access)).rejects.toMatchObject({ message: 'Access Token has been revoked' })
  expect(await readUser(other.access)).toMatchObject({ Username: 'budi' })
  await revoke('never-issued')
  await expect(revoke(other.access)).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' })
})

test('signing out globally ends every session of the user', async () => {
  const [one, two] = [await begin(), await begin()]
  accounts.advance(1)
  await accounts.client.send(new GlobalSignOutCommand({ AccessToken: one.access }))
  await expect(refresh(two.refresh)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await expect(readUser(two.access)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  accounts.advance(1)
  expect(await readUser((await begin()).access)).toMatchObject({ Username: 'budi' })
})

test('forged, expired and wrong tokens are refused', async () => {
  const { access, id } = await begin()
  const [head, , signature] = access.split('.')
  const claims = Buffer.from(JSON.stringify({ ...decodeJwt(access), username: 'admin' })).toString('base64url')
  for (const token of [`${head}.${claims}.${signature}`, id, 'nonsense'])
    await expect(readUser(token)).rejects.toMatchObject({ message: 'Invalid Access Token' })
  accounts.advance(15 * 60_000)
  await expect(readUser(access)).rejects.toMatchObject({ message: 'Access Token has expired' })
  await expect(refresh('never-issued')).rejects.toMatchObject({ message: 'Invalid Refresh Token' })
  await expect(refresh((await begin()).refresh, 'guessed')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
})

test('users, sessions and the signing key survive a restart', async () => {
  const before = await begin()
  const { userPoolId, clientId, clientSecret } = accounts.service
  const keys = accounts.service.jwks()
  await accounts.restart()
  expect(accounts.service).toMatchObject({ userPoolId, clientId, clientSecret })
  expect(accounts.service.jwks()).toEqual(keys)
  expect(await readUser(before.access)).toMatchObject({ Username: 'budi' })
  expect((await refresh(before.refresh)).refresh).toBeTruthy()
  expect((await begin()).access).toBeTruthy()
})
