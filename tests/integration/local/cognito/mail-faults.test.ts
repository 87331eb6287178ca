import { afterEach, expect, test } from 'vitest'
import { type AccountsService, signUpInPool, startAccountsService } from '../../../support/aws/accounts-service.ts'

let accounts: AccountsService | undefined
afterEach(() => accounts?.stop())

const answering = (response: { emailSubject: string; emailMessage: string }) =>
  startAccountsService({
    customMessage: async (event) => ({ ...event, response: { ...event.response, ...response } }) as typeof event,
  })

test('a mail that cannot be sent is a delivery failure; the user stays', async () => {
  accounts = await startAccountsService({ sesEndpoint: 'http://127.0.0.1:9' })
  await expect(signUpInPool(accounts, 'budi')).rejects.toMatchObject({ name: 'CodeDeliveryFailureException' })
  await expect(signUpInPool(accounts, 'budi')).rejects.toMatchObject({ name: 'UsernameExistsException' })
})

test('a trigger that fails is told as the service tells it', async () => {
  accounts = await startAccountsService({ customMessage: () => Promise.reject(new Error('broken')) })
  await expect(signUpInPool(accounts, 'budi')).rejects.toMatchObject({ name: 'UserLambdaValidationException' })
})

test.each([
  ['a line break in the subject', { emailSubject: 'Kode\r\nBcc: x@contoh.id', emailMessage: '{####}' }],
  ['a text without the code', { emailSubject: 'Kode', emailMessage: 'tanpa kode' }],
  ['a text that is too long', { emailSubject: 'Kode', emailMessage: `{####}${'x'.repeat(20_000)}` }],
])('a trigger must not answer with %s', async (_what, response) => {
  accounts = await answering(response)
  await expect(signUpInPool(accounts, 'budi')).rejects.toMatchObject({ name: 'InvalidLambdaResponseException' })
  expect(accounts.mailbox.list()).toEqual([])
})

test('code and username are filled in wherever they stand, subject included', async () => {
  accounts = await answering({ emailSubject: 'Kode {####}', emailMessage: '<p>{####} dan {####}</p>' })
  await signUpInPool(accounts, 'budi')
  const { subject, html } = accounts.newestMail()
  expect(subject).toMatch(/^Kode \d{6}$/)
  const code = subject.slice(5)
  expect(html).toBe(`<p>${code} dan ${code}</p>`)
})
