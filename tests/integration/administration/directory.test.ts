import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cognitoDirectory } from '../../../lambdas/adapters/cognito/directory.ts'
import {
  type AccountsService,
  addConfirmedAccount,
  signUpInPool,
  startAccountsService,
  testPassword,
} from '../../support/aws/accounts-service.ts'

/* Looking people up in the user pool, through the real SDK client. */

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const directory = () => cognitoDirectory(accounts.client, accounts.service.userPoolId, () => {})

test('whoever has confirmed the email is found, in whatever case the name is written', async () => {
  await addConfirmedAccount(accounts, 'sari')
  const found = await directory().find('sari')
  expect(found).toEqual({
    account: expect.stringMatching(/^[0-9a-f-]{36}$/),
    username: 'sari',
    fullName: 'Budi Santoso',
  })
  expect(await directory().find('SARI')).toEqual(found)
})

test('an account that is not confirmed is nobody, and so is a name without one', async () => {
  await signUpInPool(accounts, 'belum')
  expect(await directory().find('belum')).toBeUndefined()
  expect(await directory().find('tidak.ada')).toBeUndefined()
})

test('an account that has yet to set its password is nobody', async () => {
  await addConfirmedAccount(accounts, 'tamu')
  const { userPoolId: UserPoolId } = accounts.service
  const given = { UserPoolId, Username: 'tamu', Password: testPassword, Permanent: false }
  await accounts.client.send(new AdminSetUserPasswordCommand(given))
  expect(await directory().find('tamu')).toBeUndefined()
})

test('a pool that is not there is a fault, not an unknown person', async () => {
  const elsewhere = cognitoDirectory(accounts.client, 'ap-southeast-3_none', () => {})
  await expect(elsewhere.find('sari')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})
