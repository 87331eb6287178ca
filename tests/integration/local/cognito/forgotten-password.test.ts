import { ConfirmForgotPasswordCommand, ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountsService,
  addConfirmedAccount,
  clientParameters,
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

const forgot = (username: string) =>
  accounts.client.send(new ForgotPasswordCommand(clientParameters(accounts.service, username)))
const reset = (username: string, code: string, fresh = 'Baru-2026-x') =>
  accounts.client.send(
    new ConfirmForgotPasswordCommand({
      ...clientParameters(accounts.service, username),
      ConfirmationCode: code,
      Password: fresh,
    }),
  )

test('a new password by the code of the mail; the old one and the code are dead', async () => {
  await addConfirmedAccount(accounts, 'budi')
  await forgot('Budi')
  expect(accounts.newestMail().subject).toBe('Kode untuk kata sandi baru Antrian Paspor')
  expect(accounts.newestMail().html).toContain('https://antrian.example/sandi-baru/#username=budi&amp;code=')
  const code = accounts.code()
  await expect(reset('budi', code, 'weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  await reset('budi', code)
  expect((await logInToPool(accounts, 'budi', 'Baru-2026-x')).AuthenticationResult).toBeDefined()
  await expect(logInToPool(accounts, 'budi', testPassword)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await expect(reset('budi', code)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
})

test('the code is good for one hour', async () => {
  await addConfirmedAccount(accounts, 'citra')
  await forgot('citra')
  accounts.advance(hourMs - 1)
  await expect(reset('citra', differentCode(accounts.code()))).rejects.toMatchObject({ name: 'CodeMismatchException' })
  accounts.advance(1)
  await expect(reset('citra', accounts.code())).rejects.toMatchObject({ name: 'ExpiredCodeException' })
})

test('neither unknown nor unconfirmed accounts are told apart, and get no mail', async () => {
  await signUpInPool(accounts, 'dewi')
  const before = accounts.mailbox.list().length
  for (const username of ['dewi', 'nobody'])
    expect(await forgot(username)).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } })
  expect(accounts.mailbox.list().length).toBe(before)
  await expect(reset('nobody', '123456')).rejects.toMatchObject({ name: 'CodeMismatchException' })
})

test('asking for codes and entering them is limited to ten an hour each', async () => {
  await addConfirmedAccount(accounts, 'eko')
  for (let request = 1; request <= 10; request++) await forgot('eko')
  await expect(forgot('eko')).rejects.toMatchObject({ name: 'LimitExceededException' })
  const code = accounts.code()
  for (let guess = 1; guess <= 10; guess++)
    await expect(reset('eko', differentCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' })
  await expect(reset('eko', code)).rejects.toMatchObject({ name: 'LimitExceededException' })
})
