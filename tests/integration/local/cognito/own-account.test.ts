import {
  ChangePasswordCommand,
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountsService,
  addConfirmedAccount,
  hourMs,
  logInToPool,
  startAccountsService,
  testPassword,
} from '../../../support/aws/accounts-service.ts'

/* What a person does to their own account, through the real SDK client. */

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const begin = async (username: string, secret = testPassword) => {
  const { AuthenticationResult: { AccessToken = '', RefreshToken = '' } = {} } = await logInToPool(
    accounts,
    username,
    secret,
  )
  return { access: AccessToken, refresh: RefreshToken }
}
const change = (AccessToken: string, PreviousPassword: string, ProposedPassword: string) =>
  accounts.client.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }))
const remove = (AccessToken: string) => accounts.client.send(new DeleteUserCommand({ AccessToken }))
const readUser = (AccessToken: string) => accounts.client.send(new GetUserCommand({ AccessToken }))

test('a password is changed by who knows the old one; sessions go on', async () => {
  await addConfirmedAccount(accounts, 'budi')
  const { access } = await begin('budi')
  await change(access, testPassword, 'Paspor-2027')
  expect(await readUser(access)).toMatchObject({ Username: 'budi' })
  await expect(begin('budi')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  expect((await begin('budi', 'Paspor-2027')).access).toBeTruthy()
})

test('a wrong old password, a weak new one and a bad token each have their error', async () => {
  await addConfirmedAccount(accounts, 'dewi')
  const { access } = await begin('dewi')
  await expect(change(access, 'Wrong-2026', 'Paspor-2027')).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  })
  await expect(change(access, testPassword, 'weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  await expect(change(access, testPassword, ' Paspor-2027')).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining("'proposedPassword'"),
  })
  await expect(change('nonsense', testPassword, 'Paspor-2027')).rejects.toMatchObject({
    message: 'Invalid Access Token',
  })
  expect((await begin('dewi')).access).toBeTruthy()
})

test('guessing the old password ends for an hour, the right guess included', async () => {
  await addConfirmedAccount(accounts, 'wati')
  const { access } = await begin('wati')
  for (let guess = 0; guess < 10; guess++)
    await expect(change(access, 'Wrong-2026', 'Paspor-2027')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await expect(change(access, testPassword, 'Paspor-2027')).rejects.toMatchObject({ name: 'LimitExceededException' })
  accounts.advance(hourMs)
  await change((await begin('wati')).access, testPassword, 'Paspor-2027')
})

test('a deleted account is gone with its tokens; who takes the name is somebody else', async () => {
  await addConfirmedAccount(accounts, 'agus')
  const old = await begin('agus')
  const { UserAttributes: before } = await readUser(old.access)
  await remove(old.access)
  await expect(begin('agus')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  accounts.advance(1)
  await addConfirmedAccount(accounts, 'agus')
  const { UserAttributes: after } = await readUser((await begin('agus')).access)
  expect(after?.find(({ Name }) => Name === 'sub')).not.toEqual(before?.find(({ Name }) => Name === 'sub'))
  await expect(readUser(old.access)).rejects.toMatchObject({ message: 'Access Token has been revoked' })
  const { clientId: ClientId, clientSecret: ClientSecret } = accounts.service
  const refresh = new GetTokensFromRefreshTokenCommand({ ClientId, ClientSecret, RefreshToken: old.refresh })
  await expect(accounts.client.send(refresh)).rejects.toMatchObject({ message: 'Refresh Token has been revoked' })
})
