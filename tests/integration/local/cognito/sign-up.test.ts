import {
  AdminGetUserCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  testPassword,
} from '../../../support/aws/accounts-service.ts'

let accounts: AccountsService
beforeAll(async () => {
  accounts = await startAccountsService()
})
afterAll(() => accounts.stop())

const refused = (name: string, message?: RegExp) => ({
  name,
  ...(message && { message: expect.stringMatching(message) }),
})

const resend = (username: string) =>
  accounts.client.send(new ResendConfirmationCodeCommand(clientParameters(accounts.service, username)))

test('a new user is unconfirmed until the code of the mail arrives', async () => {
  const answer = await signUpInPool(accounts, 'ani')
  expect(answer).toMatchObject({
    UserConfirmed: false,
    CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@c***' },
  })
  await expect(logInToPool(accounts, 'ani')).rejects.toMatchObject(refused('UserNotConfirmedException'))
  expect(accounts.newestMail()).toMatchObject({ to: 'ani@contoh.id', subject: 'Kode konfirmasi akun Antrian Paspor' })

  const code = accounts.code()
  await confirmInPool(accounts, 'ani', code)

  expect((await logInToPool(accounts, 'ani')).AuthenticationResult?.TokenType).toBe('Bearer')
  await expect(confirmInPool(accounts, 'ani', code)).rejects.toMatchObject(
    refused('NotAuthorizedException', /Current status is CONFIRMED/),
  )
  const { UserStatus, UserAttributes, UserCreateDate } = await accounts.client.send(
    new AdminGetUserCommand({ UserPoolId: accounts.service.userPoolId, Username: 'ani' }),
  )
  expect(UserStatus).toBe('CONFIRMED')
  expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  expect(UserCreateDate).toEqual(new Date('2026-12-01T00:00:00Z'))
})

test('a username is taken in every case, confirmed or not', async () => {
  await signUpInPool(accounts, 'budi')
  await expect(signUpInPool(accounts, 'BUDI')).rejects.toMatchObject(refused('UsernameExistsException'))
  await confirmInPool(accounts, 'Budi', accounts.code())
  await expect(signUpInPool(accounts, 'budi')).rejects.toMatchObject(refused('UsernameExistsException'))
  expect((await logInToPool(accounts, 'BuDi')).AuthenticationResult).toBeDefined()
})

test('of two people who want one username at once, one gets it', async () => {
  const outcomes = await Promise.allSettled([signUpInPool(accounts, 'sama'), signUpInPool(accounts, 'Sama')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a wrong code, an expired code and the code before the newest one are refused', async () => {
  await signUpInPool(accounts, 'citra')
  const first = accounts.code()
  await expect(confirmInPool(accounts, 'citra', differentCode(first))).rejects.toMatchObject(
    refused('CodeMismatchException'),
  )

  accounts.advance(24 * hourMs)
  await expect(confirmInPool(accounts, 'citra', first)).rejects.toMatchObject(refused('ExpiredCodeException'))

  await resend('citra')
  const second = accounts.code()
  if (first !== second)
    await expect(confirmInPool(accounts, 'citra', first)).rejects.toMatchObject(refused('CodeMismatchException'))
  await confirmInPool(accounts, 'citra', second)
})

test('wrong codes are limited to ten an hour, for users who do not exist as well', async () => {
  await signUpInPool(accounts, 'dewi')
  const right = accounts.code()
  for (const username of ['dewi', 'nobody-here']) {
    for (let attempt = 1; attempt <= 10; attempt++)
      await expect(confirmInPool(accounts, username, differentCode(right))).rejects.toMatchObject(
        refused('CodeMismatchException'),
      )
    await expect(confirmInPool(accounts, username, right)).rejects.toMatchObject(
      refused('TooManyFailedAttemptsException'),
    )
  }
  accounts.advance(hourMs)
  await confirmInPool(accounts, 'dewi', right)
})

test('and for users who are confirmed already', async () => {
  await addConfirmedAccount(accounts, 'dian')
  for (let attempt = 1; attempt <= 10; attempt++)
    await expect(confirmInPool(accounts, 'dian', '000000')).rejects.toMatchObject(refused('NotAuthorizedException'))
  await expect(confirmInPool(accounts, 'dian', '000000')).rejects.toMatchObject(
    refused('TooManyFailedAttemptsException'),
  )
})

test('asking for the mail again tells nobody whether the account exists', async () => {
  await signUpInPool(accounts, 'eko')
  const before = accounts.mailbox.list().length
  expect(await resend('eko')).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } })
  expect(await resend('nobody')).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } })
  expect(accounts.mailbox.list().length).toBe(before + 1)

  await confirmInPool(accounts, 'eko', accounts.code())
  await expect(resend('eko')).rejects.toMatchObject(refused('InvalidParameterException', /already confirmed/))
  for (let request = 2; request <= 10; request++) await resend('nobody')
  await expect(resend('nobody')).rejects.toMatchObject(refused('LimitExceededException'))
})

test.each([
  ['short', 'Paspor-26'],
  ['without a capital', 'paspor-2026'],
  ['without a small letter', 'PASPOR-2026'],
  ['without a digit', 'Paspor-Baru'],
])('a password that is too weak is refused: %s', async (_why, weak) => {
  const command = new SignUpCommand({ ...clientParameters(accounts.service, 'fajar'), Password: weak })
  await expect(accounts.client.send(command)).rejects.toMatchObject(refused('InvalidPasswordException'))
})

test('a password must not begin or end with a space', async () => {
  const command = new SignUpCommand({ ...clientParameters(accounts.service, 'fajar'), Password: `${testPassword} ` })
  await expect(accounts.client.send(command)).rejects.toMatchObject(
    refused('InvalidParameterException', /'password' failed/),
  )
})

test.each([
  ['line break', 'x@contoh.id\r\nBcc: y@contoh.id'],
  ['second address', 'x@contoh.id,y@contoh.id'],
  ['no address', 'x'],
])('an e-mail that would write into the header of the mail is refused: %s', async (_why, email) => {
  const before = accounts.mailbox.list().length
  await expect(signUpInPool(accounts, 'gita', { email })).rejects.toMatchObject(refused('InvalidParameterException'))
  expect(accounts.mailbox.list().length).toBe(before)
})

test('only the confidential client is served', async () => {
  const call = (more: object) =>
    accounts.client.send(
      new SignUpCommand({ ...clientParameters(accounts.service, 'hadi'), Password: testPassword, ...more }),
    )
  await expect(call({ SecretHash: undefined })).rejects.toMatchObject(refused('NotAuthorizedException', /SECRET_HASH/))
  await expect(call({ SecretHash: clientParameters(accounts.service, 'other').SecretHash })).rejects.toMatchObject(
    refused('NotAuthorizedException', /secret hash/),
  )
  await expect(call({ ClientId: 'another' })).rejects.toMatchObject(refused('ResourceNotFoundException'))
})

test('the language of the page decides the language of the mail', async () => {
  await addConfirmedAccount(accounts, 'indah')
  expect(accounts.newestMail().html).toContain('https://antrian.example/konfirmasi/#username=indah&amp;code=')
  await accounts.client.send(
    new SignUpCommand({
      ...clientParameters(accounts.service, 'joko'),
      Password: testPassword,
      UserAttributes: [{ Name: 'email', Value: 'joko@contoh.id' }],
      ClientMetadata: { locale: 'en' },
    }),
  )
  expect(accounts.newestMail().html).toContain('https://antrian.example/en/konfirmasi/#username=joko&amp;code=')
})
