import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, test } from 'vitest'
import { sesMails } from '../../../lambdas/adapters/ses/mails.ts'
import { locales } from '../../../lambdas/contract/locale.ts'
import { emailChangeMail } from '../../../lambdas/usecases/email-change-mail.ts'
import { usernameMail } from '../../../lambdas/usecases/username-mail.ts'

const siteOrigin = 'https://antrian.example'
const letters = locales.flatMap((locale) => [
  { name: 'username', locale, mail: usernameMail({ locale, siteOrigin, usernames: ['budi', 'wati.2'] }) },
  { name: 'change of address', locale, mail: emailChangeMail({ locale, siteOrigin, username: 'budi' }) },
])

describe.each(letters)('the letter "$name" in $locale', ({ locale, mail: { subject, html, text } }) => {
  test('says its language, holds no script and loads nothing', () => {
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|undefined/)
    expect(subject).not.toMatch(/budi|[\r\n]/)
  })

  test('leads nowhere but to our own pages, in HTML and in text', () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toHaveLength(2)
    for (const link of [...links, ...(text.match(/https?:\S+/g) ?? [])])
      expect(link).toMatch(locale === 'en' ? /^https:\/\/antrian\.example\/en\// : /^https:\/\/antrian\.example\/[a-z]/)
  })

  test('says the same in both parts', () => {
    const words = html
      .replace(/<(head|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
    const flat = (one: string) => one.replace(/\s+/g, ' ').trim()
    for (const paragraph of text.split(/\n+/))
      expect(flat(words)).toContain(flat(paragraph.replace(/^- /, '')).replace(/:$/, ''))
  })
})

test('a username cannot break out of a letter', () => {
  const { html } = usernameMail({ locale: 'id', siteOrigin, usernames: ['<b>x</b>"'] })
  expect(html).not.toContain('<b>')
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;&quot;')
})

describe('sending', () => {
  const ses = mockClient(SESClient)
  const mails = sesMails(new SESClient({}), 'Antrian <antrian@contoh.id>')
  const mail = { to: 'budi@contoh.id', subject: 'Halo', html: '<p>Halo</p>', text: 'Halo' }
  beforeEach(() => ses.reset())

  test('hands both parts to one address', async () => {
    ses.on(SendEmailCommand).resolves({})
    await mails.send(mail)
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      Source: 'Antrian <antrian@contoh.id>',
      Destination: { ToAddresses: ['budi@contoh.id'] },
      Message: { Subject: { Data: 'Halo' }, Body: { Html: { Data: '<p>Halo</p>' }, Text: { Data: 'Halo' } } },
    })
  })

  test.each([
    { to: 'budi@contoh.id\r\nBcc: semua@contoh.id' },
    { subject: 'Halo\nBcc: semua@contoh.id' },
    { subject: 'Halo\u2028Bcc: semua@contoh.id' },
  ])('sends nothing with another header in %j', async (change) => {
    await expect(mails.send({ ...mail, ...change })).rejects.toThrow('line break')
    expect(ses.calls()).toHaveLength(0)
  })
})
