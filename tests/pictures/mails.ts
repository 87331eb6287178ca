/**
 * `npm run mails`: a picture of every mail into `docs/mails/`, in a desktop program, on a phone, and on a phone in dark
 * mode, with the page that shows them. Everybody in them is invented.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { qrPng } from '../../lambdas/adapters/qr/qr-png.ts'
import type { Locale } from '../../lambdas/contract/locale.ts'
import type { BookingMailKind } from '../../lambdas/domain/notification/booking-notifications.ts'
import { accountMail } from '../../lambdas/mail/account/code-mail.ts'
import { emailChangeMail } from '../../lambdas/mail/account/email-change.ts'
import { usernameMail } from '../../lambdas/mail/account/usernames.ts'
import { grantMail } from '../../lambdas/mail/administration/grant.ts'
import { bookingMails } from '../../lambdas/mail/booking/booking-mails.ts'
import { qrContentId } from '../../lambdas/mail/booking/parts.ts'
import { releaseMail } from '../../lambdas/mail/release/scheduled-release.ts'
import { launchBrowser } from '../support/browser/chromium.ts'
import { noon, tangerang } from '../support/fixtures/office.ts'
import { bookingFixture } from '../support/test-bed/in-memory-outbox.ts'

const folder = fileURLToPath(new URL('../../docs/mails/', import.meta.url))
const siteOrigin = 'https://antrian.example'

/** As long as a real token, so that the code is as dense as in a real mail. */
const token = `${'eyJhbGciOiJFUzI1NiJ9.eyJiIjoiN2s0bTJwOXhhNWM4dDNuNnIxdjAifQ.'}${'contoh'.repeat(25)}`
const picture = `data:image/png;base64,${Buffer.from(qrPng(token)).toString('base64')}`

const booking = bookingFixture({
  cancellation: {
    by: 'office',
    at: noon,
    reason: 'power-cut',
    note: 'Gardu listrik terbakar',
    replacements: ['2026-12-21', '2026-12-22'],
  },
})
const was = { office: 'tangerang', date: '2026-12-10', time: '10:00' }
const about = (kind: BookingMailKind) => (locale: Locale) =>
  bookingMails[kind]({ locale, booking, office: tangerang, siteOrigin, ...(kind === 'rescheduled' && { was }) })
const code = (locale: Locale) =>
  accountMail('confirm', { locale, siteOrigin, username: 'budi', codePlaceholder: '482913' })

const sameAddress = (locale: Locale) =>
  accountMail('same-email', { locale, siteOrigin, username: 'budi', codePlaceholder: '482913' })
const grantMailExample = (occasion: 'given' | 'taken') => (locale: Locale) =>
  grantMail(occasion, { locale, siteOrigin, username: 'siti', role: 'officer', office: tangerang.name, by: 'admin' })

/** Every mail by the name of its pictures: what it is, and in which language it is shown. */
const mails: Readonly<Record<string, readonly [what: string, Locale, (locale: Locale) => { html: string }]>> = {
  booked: ['Booked', 'id', about('booked')],
  'booked-en': ['Booked, in English', 'en', about('booked')],
  rescheduled: ['Moved', 'id', about('rescheduled')],
  cancelled: ['Cancelled by the applicant', 'id', about('cancelled')],
  'cancelled-by-office': ['Cancelled by the office', 'id', about('cancelled-by-office')],
  'replacement-booked': ['Replacement chosen', 'id', about('replacement-booked')],
  'reminder-three-days': ['Three days before', 'id', about('reminder-three-days')],
  'reminder-day-before': ['The day before', 'id', about('reminder-day-before')],
  opening: [
    'An office announces an opening',
    'id',
    (locale) =>
      releaseMail({
        locale,
        office: tangerang,
        release: { at: '2026-12-10T01:00:00Z', from: '2027-01-04', to: '2027-01-29' },
        siteOrigin,
      }),
  ],
  'grant-given': ['A right of staff was given', 'id', grantMailExample('given')],
  'grant-given-en': ['A right of staff was given, in English', 'en', grantMailExample('given')],
  'grant-taken': ['A right of staff was taken', 'id', grantMailExample('taken')],
  'sign-up': ['Code of a sign-up', 'id', code],
  usernames: [
    'Forgotten username',
    'id',
    (locale) => usernameMail({ locale, siteOrigin, usernames: ['budi', 'budi.s'] }),
  ],
  'address-change': [
    'A new address was asked for',
    'id',
    (locale) => emailChangeMail({ locale, siteOrigin, username: 'budi' }),
  ],
  'address-again': ['The address in force is to be proven again', 'id', sameAddress],
}

const viewports = {
  desktop: { width: 760, colorScheme: 'light' },
  phone: { width: 390, colorScheme: 'light' },
  dark: { width: 390, colorScheme: 'dark' },
} as const

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const [viewport, { width, colorScheme }] of Object.entries(viewports)) {
    const page = await browser.newPage({ viewport: { width, height: 300 }, colorScheme })
    for (const [name, [, locale, mail]] of Object.entries(mails)) {
      await page.setContent(mail(locale).html.replaceAll(`cid:${qrContentId}`, picture))
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (tooWide) throw new Error(`${name} is wider than ${width} pixels`)
      await page.screenshot({ path: `${folder}${name}-${viewport}.png`, fullPage: true })
    }
  }
} finally {
  await browser.close()
}
const rows = Object.entries(mails).map(([name, [what]]) => {
  const cells = Object.keys(viewports).map((viewport) => `![${what}, ${viewport}](${name}-${viewport}.png)`)
  return `| ${what} | ${cells.join(' | ')} |`
})
const heads = ['Mail', 'Desktop', 'Phone', 'Dark mode']
await writeFile(
  `${folder}README.md`,
  `# Mails\n\nEvery mail the service sends, made by \`npm run mails\`.\n\n| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n${rows.join('\n')}\n`,
)
console.log(`${Object.keys(mails).length * Object.keys(viewports).length} pictures in docs/mails/`)
