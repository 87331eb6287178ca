import { describe, expect, test } from 'vitest'
import { locales } from '../../../../../lambdas/contract/locale.ts'
import { emailChangeMail } from '../../../../../lambdas/mail/account/email-change.ts'
import { usernameMail } from '../../../../../lambdas/mail/account/usernames.ts'

const siteOrigin = 'https://antrian.example'
const mails = locales.flatMap((locale) => [
  { name: 'username', locale, mail: usernameMail({ locale, siteOrigin, usernames: ['budi', 'wati.2'] }) },
  { name: 'change of address', locale, mail: emailChangeMail({ locale, siteOrigin, username: 'budi' }) },
])

describe.each(mails)('the letter "$name" in $locale', ({ locale, mail: { subject, html, text } }) => {
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
