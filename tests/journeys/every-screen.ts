import type { Locale } from '../../lambdas/contract/locale.ts'
import { href, type PageName } from '../../web/site.ts'
import { demoPassword, openDays } from '../support/demo.ts'
import { personalPages, publicPages } from '../support/pages.ts'
import { person } from '../support/people.ts'
import { visitor } from '../support/visitor.ts'
import type { Applicant } from './applicant.ts'

/** Looks at the screen that stands there: takes its picture, or lets axe judge it. */
type Look = (name: string) => Promise<void>

interface Scene {
  readonly origin: string
  readonly locale: Locale
  /** Nobody else in this run has it: for usernames and NIKs. */
  readonly number: number
}

/**
 * Every screen of the citizens' pages and every state of theirs, chapter by chapter, each for somebody at a browser of
 * their own. Walked by `npm run screens` for the pictures and by the journeys for axe, so that neither forgets one.
 */
export const chapters: Record<string, (someone: Applicant, scene: Scene, look: Look) => Promise<void>> = {
  async pages(someone, { locale, origin }, look) {
    for (const name of publicPages) {
      await someone.page.goto(origin + href(locale, name))
      await look(name)
    }
  },

  async 'forms refused'(someone, { locale, origin, number }, look) {
    const { page, button, texts } = someone
    const submit = () => page.locator('main form button[type=submit]').first().click()
    const refused = async (name: string) => {
      await page.getByRole('alert').first().waitFor()
      await look(name)
    }
    for (const name of ['sign-up', 'log-in', 'confirm', 'forgotten-password', 'new-password'] as const) {
      await page.goto(origin + href(locale, name))
      await submit()
      await refused(`${name}, nothing filled in`)
    }
    await someone.opens('masuk/')
    await someone.logsIn(`nobody-${number}`, 'Nothing-2026')
    await refused('log-in, wrong password')

    await someone.signsUp(`orang-${number}`, 'Ratna Sari')
    await look('confirm, code sent')
    await page.getByLabel(texts.confirm.code).fill('000000')
    await button(texts.confirm.submit).click()
    await refused('confirm, wrong code')
    await someone.opens('masuk/')
    await someone.logsIn(`orang-${number}`)
    await refused('log-in, not confirmed')
  },

  async booking(someone, { origin, number, locale }, look) {
    const { page, texts } = someone
    const { t } = texts
    await someone.opens('antrian/')
    await someone.next()
    await look('booking, no office chosen')
    await someone.choosesOffice()
    await look('booking, party')
    await someone.choosesParty(2)
    await someone.heading(t.day.heading)
    await page.getByRole('radio').first().waitFor()
    await look('booking, day')
    if (await page.getByRole('button', { name: t.day.showCalendar, exact: true }).isVisible()) {
      await someone.opensCalendar()
      await page.locator('.month__day--available').first().waitFor()
      await look('booking, calendar')
    }
    const [, , day] = await openDays(visitor(origin), 'tangerang')
    await someone.choosesDay(day)
    await someone.heading(t.time.heading)
    await page.getByRole('radio').first().waitFor()
    await look('booking, time')
    await someone.choosesTime()
    await someone.heading(t.signIn.heading)
    await look('booking, log in')
    await someone.logsIn('budi')
    await someone.heading(t.applicant.heading(1, 2))
    await look('booking, applicant')
    await someone.next()
    await look('booking, applicant, nothing filled in')
    const party = locale === 'id' ? ['Siti Rahmawati', 'Andi Pratama'] : ['John Tanaka', 'Mary Tanaka']
    await someone.writesAll(party.map((fullName, i) => person(number + i, { fullName })))
    await look('booking, check')

    await page.route('**/api/bookings', (route) => route.abort('internetdisconnected'))
    await someone.books()
    await page.getByText(texts.common.waiting.offline).waitFor()
    await look('booking, waiting for the connection')
    await page.unroute('**/api/bookings')
    await page.route('**/api/bookings', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 409, code: 'slot-full', detail: 'Kuota jam ini habis.' }),
      }),
    )
    await someone.button(texts.common.waiting.now).click()
    await page.getByRole('heading', { name: t.taken.heading }).waitFor()
    await look('booking, just taken by somebody else')
    await page.unroute('**/api/bookings')
    await page.reload()
    await someone.heading(t.check.heading)
    await someone.books()
    await someone.heading(t.done.heading)
    await look('booking, done')

    const [, id = ''] = /id=(\w+)/.exec(page.url()) ?? []
    await someone.opens('jadwal/')
    await look('bookings')
    await someone.opens(`jadwal/detail/?id=${id}`)
    await look('booking-detail')
    await someone.opens(`jadwal/ubah/?id=${id}`)
    await page.getByRole('radio').first().waitFor()
    await look('reschedule, day')
    await page.getByRole('radio').nth(3).check()
    await someone.next()
    await page.waitForURL(/langkah=jam/)
    await page.locator('input[type=radio]:not(:disabled)').first().waitFor()
    await look('reschedule, time')
    await page.locator('input[type=radio]:not(:disabled)').first().check()
    await someone.next()
    await page.waitForURL(/langkah=periksa/)
    await look('reschedule, check')
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/langkah=selesai/)
    await look('reschedule, done')
    await someone.opens(`jadwal/batalkan/?id=${id}`)
    await look('cancel')
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/dibatalkan/)
    await look('bookings, one cancelled')
  },

  /** Everything that is asked of the server: while it is under way, when it fails, when there is nothing yet. */
  async waiting(someone, { origin, locale, number }, look) {
    const { page } = someone
    const newcomer = `baru-${number}`
    await someone.signsUp(newcomer, 'Joko Susilo')
    const [, code = ''] = /\b(\d{6})\b/.exec((await someone.readsMail(newcomer)).text) ?? []
    await visitor(origin).post('/api/accounts/confirmation', { username: newcomer, code })
    await page.request.post(`${origin}/api/session`, {
      headers: { origin },
      data: { username: newcomer, password: demoPassword },
    })
    await page.evaluate(() => localStorage.setItem('signed-in', '1'))
    const asking: readonly PageName[] = ['home', 'offices', 'booking', ...personalPages]
    for (const name of asking) {
      const address = origin + href(locale, name, { query: { id: '0'.repeat(20) } })
      let hold = true
      const held: (() => void)[] = []
      await page.route('**/api/**', async (route) => {
        if (hold && !route.request().url().includes('/api/session'))
          await new Promise<void>((resolve) => held.push(resolve))
        await route.continue().catch(() => {})
      })
      await page.goto(address)
      await page.locator('.loading').first().waitFor()
      await look(`${name}, loading`)
      hold = false
      for (const go of held) go()
      await page.locator('.loading').waitFor({ state: 'detached' })
      await page.unroute('**/api/**')
      if (personalPages.includes(name)) await look(`${name}, nothing there`)

      await page.route('**/api/{offices,bookings,account}**', (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({ status: 500, code: 'internal', detail: '', requestId: 'request-1' }),
        }),
      )
      await page.goto(address)
      await page.getByRole('alert').first().waitFor()
      await look(`${name}, failed`)
      await page.unroute('**/api/{offices,bookings,account}**')
    }
    await page.context().clearCookies()
    await someone.opens('jadwal/')
    await page.waitForURL(/masuk/)
    await look('log-in, session ended')
  },
}
