import { describe, expect, test } from 'vitest'
import { locales } from '../../../../../lambdas/contract/locale.ts'
import { type AccountMailPurpose, accountMail } from '../../../../../lambdas/mail/account/code-mail.ts'

const purposes: readonly AccountMailPurpose[] = ['confirm', 'new-password', 'new-email', 'same-email', 'invitation']
const input = {
  locale: 'id',
  siteOrigin: 'https://antrian.example',
  username: 'budi',
  codePlaceholder: '{####}',
} as const

describe.each(purposes.flatMap((purpose) => locales.map((locale) => ({ purpose, locale }))))(
  'the mail "$purpose" in $locale',
  ({ purpose, locale }) => {
    const { subject, html } = accountMail(purpose, { ...input, locale })

    test('keeps the limits of Cognito', () => {
      expect(html).toContain('{####}')
      expect(html.length).toBeLessThan(20_000)
      expect(subject.length).toBeLessThanOrEqual(140)
      expect(subject).not.toMatch(/[\r\n{]|budi/)
    })

    test('says its language, holds no script and loads nothing', () => {
      expect(html).toContain(`<html lang="${locale}">`)
      expect(html).not.toMatch(/<script|<img|<link|src=|url\(|undefined/)
    })

    test('leads nowhere but to our own pages', () => {
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
      expect(links).toHaveLength(2)
      for (const link of links) expect(link).toMatch(/^https:\/\/antrian\.example\//)
    })
  },
)

test.each([
  ['confirm', 'id', '/konfirmasi/'],
  ['confirm', 'en', '/en/konfirmasi/'],
  ['new-password', 'id', '/sandi-baru/'],
  ['new-password', 'en', '/en/sandi-baru/'],
  ['new-email', 'en', '/en/akun/email/'],
] as const)('%s in %s links to %s, the code behind the #', (purpose, locale, path) => {
  const { html } = accountMail(purpose, { ...input, locale })
  expect(html).toContain(`href="https://antrian.example${path}#username=budi&amp;code={####}"`)
  expect(html).toContain(`href="https://antrian.example${path}"`)
})

test('an invitation names the placeholder of the username and carries no password in its link', () => {
  const { html } = accountMail('invitation', { ...input, usernamePlaceholder: '{username}' })
  expect(html).toContain('{username}')
  expect(html.match(/\{####\}/g)).toHaveLength(1)
  expect(html).toContain('href="https://antrian.example/masuk/"')
})

test('a username cannot break out of the text or of the link', () => {
  const { subject, html } = accountMail('confirm', { ...input, username: `"><b>x</b>&'` })
  expect(html).not.toContain('<b>')
  expect(html).toContain('<strong>&quot;&gt;&lt;b&gt;x&lt;/b&gt;&amp;&#39;</strong>')
  expect(html).toContain('#username=%22%3E%3Cb%3Ex%3C%2Fb%3E%26&#39;&amp;code={####}"')
  expect(subject).toBe(accountMail('confirm', input).subject)
})
