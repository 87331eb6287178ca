import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { expect, test } from 'vitest'

process.env.SITE_ORIGIN = 'https://antrian.example'
const { handler } = await import('../../../../lambdas/functions/messages.ts')

const event = (
  triggerSource: CustomMessageTriggerEvent['triggerSource'],
  { attributes = {}, metadata }: { attributes?: Record<string, string>; metadata?: Record<string, string> } = {},
) =>
  ({
    version: '1',
    region: 'ap-southeast-3',
    userPoolId: 'ap-southeast-3_pool',
    triggerSource,
    userName: 'budi',
    callerContext: { awsSdkVersion: '3', clientId: 'client' },
    request: {
      userAttributes: { name: 'Budi Santoso', email: 'budi@contoh.id', ...attributes },
      codeParameter: '{####}',
      linkParameter: '{##Click##}',
      usernameParameter: triggerSource === 'CustomMessage_AdminCreateUser' ? '{username}' : null,
      ...(metadata && { clientMetadata: metadata }),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }) as CustomMessageTriggerEvent

test.each([
  ['CustomMessage_SignUp', 'Kode konfirmasi akun Antrian Paspor', '/konfirmasi/#'],
  ['CustomMessage_ResendCode', 'Kode konfirmasi akun Antrian Paspor', '/konfirmasi/#'],
  ['CustomMessage_ForgotPassword', 'Kode untuk kata sandi baru Antrian Paspor', '/sandi-baru/#'],
  ['CustomMessage_UpdateUserAttribute', 'Kode untuk alamat email baru Antrian Paspor', '/akun/email/#'],
  ['CustomMessage_VerifyUserAttribute', 'Kode untuk alamat email Antrian Paspor Anda', '/akun/email/#'],
  ['CustomMessage_AdminCreateUser', 'Akun Antrian Paspor Anda', '/masuk/'],
] as const)('%s gets the mail "%s"', async (source, subject, link) => {
  const asked = event(source)
  const answer = await handler(asked)
  expect(answer.response.emailSubject).toBe(subject)
  expect(answer.response.emailMessage).toContain(`https://antrian.example${link}`)
  expect(answer.request).toEqual(asked.request)
})

test('the person’s name and address stay out of the mail', async () => {
  const { response } = await handler(event('CustomMessage_SignUp'))
  expect(response.emailMessage).not.toMatch(/Santoso|contoh/)
})

test.each([
  ['the page’s language wins', { metadata: { locale: 'en' }, attributes: { locale: 'id' } }, 'en'],
  ['then the language of sign-up', { attributes: { locale: 'en' } }, 'en'],
  ['an unknown language is Indonesian', { metadata: { locale: 'fr' }, attributes: { locale: 'fr' } }, 'id'],
  ['nothing said is Indonesian', {}, 'id'],
])('%s', async (_what, expectedText, locale) => {
  const { response } = await handler(event('CustomMessage_SignUp', expectedText))
  expect(response.emailMessage).toContain(`<html lang="${locale}">`)
})

test('other occasions keep the text of Cognito', async () => {
  const other = event('CustomMessage_Authentication')
  expect(await handler(other)).toEqual(other)
})
