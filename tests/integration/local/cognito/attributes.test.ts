import {
  AdminUpdateUserAttributesCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AccountsService,
  addConfirmedAccount,
  clientParameters,
  confirmInPool,
  differentCode,
  hourMs,
  logInToPool,
  signUpInPool,
  startAccountsService,
} from '../../../support/aws/accounts-service.ts'

/* Attributes of a user, changed and searched through the real SDK client. */

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const listed = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
const begin = async (username: string) =>
  (await logInToPool(accounts, username)).AuthenticationResult?.AccessToken ?? ''
const update = (AccessToken: string, attributes: Record<string, string>) =>
  accounts.client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: listed(attributes) }))
const verify = (AccessToken: string, Code: string) =>
  accounts.client.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }))
const administer = (Username: string, attributes: Record<string, string>) =>
  accounts.client.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: accounts.service.userPoolId,
      Username,
      UserAttributes: listed(attributes),
    }),
  )
const attributesOf = async (AccessToken: string) => {
  const { UserAttributes = [] } = await accounts.client.send(new GetUserCommand({ AccessToken }))
  return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
}
const usernamesOf = async (Filter: string) => {
  const { userPoolId: UserPoolId } = accounts.service
  const { Users = [] } = await accounts.client.send(new ListUsersCommand({ UserPoolId, Filter }))
  return Users.map(({ Username, UserStatus }) => `${Username} ${UserStatus}`)
}

describe('name and phone number', () => {
  test('are changed at once; a blank phone number is deleted', async () => {
    await addConfirmedAccount(accounts, 'budi')
    const token = await begin('budi')
    const mails = accounts.mailbox.list().length
    await update(token, { name: 'Budi Benar', phone_number: '+6281234567890' })
    expect(await attributesOf(token)).toMatchObject({ name: 'Budi Benar', phone_number: '+6281234567890' })
    await update(token, { phone_number: '' })
    expect(await attributesOf(token)).not.toHaveProperty('phone_number')
    expect(accounts.mailbox.list()).toHaveLength(mails)
  })

  test('are all, with the address, that the client may write', async () => {
    const token = await begin('budi')
    await expect(update(token, { email_verified: 'true' })).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    await expect(update(token, { phone_number: '0812' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(update('nonsense', { name: 'x' })).rejects.toMatchObject({ message: 'Invalid Access Token' })
  })
})

describe('a new address', () => {
  test('is in force when its code has come back, and not before', async () => {
    await addConfirmedAccount(accounts, 'citra')
    const token = await begin('citra')
    await update(token, { email: 'baru@contoh.id' })
    expect(accounts.newestMail()).toMatchObject({
      to: 'baru@contoh.id',
      subject: 'Kode untuk alamat email baru Antrian Paspor',
    })
    expect(await attributesOf(token)).toMatchObject({ email: 'citra@contoh.id', email_verified: 'true' })
    const code = accounts.code()
    await expect(verify(token, differentCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' })
    await verify(token, code)
    expect(await attributesOf(token)).toMatchObject({ email: 'baru@contoh.id', email_verified: 'true' })
    await expect(verify(token, code)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
  })

  test('asked for again, has a new code and the old one is dead; after a day both are', async () => {
    await addConfirmedAccount(accounts, 'dewi')
    const token = await begin('dewi')
    await update(token, { email: 'dewi.baru@contoh.id' })
    const first = accounts.code()
    await update(token, { email: 'dewi.baru@contoh.id' })
    const second = accounts.code()
    if (first !== second) await expect(verify(token, first)).rejects.toMatchObject({ name: 'CodeMismatchException' })
    accounts.advance(24 * hourMs)
    await expect(verify(await begin('dewi'), second)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
  })

  test('is no other when the one in force is to be proven again: its code goes there, and proves no address that waits', async () => {
    await addConfirmedAccount(accounts, 'gilang')
    const token = await begin('gilang')
    await update(token, { email: 'gilang.baru@contoh.id' })
    const prove = (AttributeName: string) =>
      accounts.client.send(new GetUserAttributeVerificationCodeCommand({ AccessToken: token, AttributeName }))
    await expect(prove('phone_number')).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await prove('email')
    expect(accounts.newestMail()).toMatchObject({
      to: 'gilang@contoh.id',
      subject: 'Kode untuk alamat email Antrian Paspor Anda',
    })
    await verify(token, accounts.code())
    expect(await attributesOf(token)).toMatchObject({ email: 'gilang@contoh.id', email_verified: 'true' })
  })

  test('is given up by going back to the one in force', async () => {
    await addConfirmedAccount(accounts, 'eko')
    const token = await begin('eko')
    await update(token, { email: 'eko.baru@contoh.id' })
    const code = accounts.code()
    await update(token, { email: 'eko@contoh.id' })
    await expect(verify(token, code)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
    expect(await attributesOf(token)).toMatchObject({ email: 'eko@contoh.id' })
  })

  test('cannot be guessed: ten wrong codes end it for an hour', async () => {
    await addConfirmedAccount(accounts, 'fitri')
    const token = await begin('fitri')
    await update(token, { email: 'fitri.baru@contoh.id' })
    const code = accounts.code()
    for (let guess = 0; guess < 10; guess++)
      await expect(verify(token, differentCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' })
    await expect(verify(token, code)).rejects.toMatchObject({ name: 'LimitExceededException' })
  })
})

describe('an administrator', () => {
  test('changes the address of a newcomer at once by calling it verified; the next code goes there', async () => {
    await signUpInPool(accounts, 'gita', { email: 'salah@contoh.id' })
    const mails = accounts.mailbox.list().length
    await administer('gita', { email: 'benar@contoh.id', email_verified: 'true' })
    await administer('gita', { email_verified: 'false' })
    expect(accounts.mailbox.list()).toHaveLength(mails)
    await accounts.client.send(new ResendConfirmationCodeCommand(clientParameters(accounts.service, 'gita')))
    expect(accounts.newestMail().to).toBe('benar@contoh.id')
    await confirmInPool(accounts, 'gita', accounts.code())
    expect(await attributesOf(await begin('gita'))).toMatchObject({ email: 'benar@contoh.id', email_verified: 'true' })
  })

  test('who does not call it verified sends a code there, as the user would', async () => {
    await addConfirmedAccount(accounts, 'hadi')
    await administer('hadi', { email: 'hadi.baru@contoh.id' })
    expect(accounts.newestMail().to).toBe('hadi.baru@contoh.id')
    expect(await attributesOf(await begin('hadi'))).toMatchObject({ email: 'hadi@contoh.id' })
    await expect(administer('nobody', { name: 'x' })).rejects.toMatchObject({ name: 'UserNotFoundException' })
  })
})

describe('the search by address', () => {
  test('finds every user who has it, confirmed or not, and no other', async () => {
    await signUpInPool(accounts, 'ibu', { email: 'keluarga@contoh.id' })
    await confirmInPool(accounts, 'ibu', accounts.code())
    await signUpInPool(accounts, 'ayah', { email: 'keluarga@contoh.id' })
    expect(await usernamesOf('email = "keluarga@contoh.id"')).toEqual(['ayah UNCONFIRMED', 'ibu CONFIRMED'])
    expect(await usernamesOf('email = "keluarga@contoh.i"')).toEqual([])
    expect(await usernamesOf('email = "keluarga@contoh.id\\" or \\""')).toEqual([])
    await expect(usernamesOf('email = "a" or email = "b"')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('comes in pages', async () => {
    const { userPoolId: UserPoolId } = accounts.service
    const names: (string | undefined)[] = []
    let PaginationToken: string | undefined
    do {
      const page = await accounts.client.send(new ListUsersCommand({ UserPoolId, Limit: 4, PaginationToken }))
      expect(page.Users?.length).toBeLessThanOrEqual(4)
      names.push(...(page.Users ?? []).map(({ Username }) => Username))
      PaginationToken = page.PaginationToken
    } while (PaginationToken)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['budi', 'ibu', 'ayah', 'hadi']))
  })
})
