import type { Page } from 'playwright-core'
import type { ApplicantInput } from '../../lambdas/contract/schemas.ts'
import en from '../../web/texts/en/booking.ts'
import enLater from '../../web/texts/en/booking-later.ts'
import enCommon from '../../web/texts/en/common.ts'
import enConfirm from '../../web/texts/en/confirm.ts'
import enLogIn from '../../web/texts/en/log-in.ts'
import enSignUp from '../../web/texts/en/sign-up.ts'
import id from '../../web/texts/id/booking.ts'
import idLater from '../../web/texts/id/booking-later.ts'
import idCommon from '../../web/texts/id/common.ts'
import idConfirm from '../../web/texts/id/confirm.ts'
import idLogIn from '../../web/texts/id/log-in.ts'
import idSignUp from '../../web/texts/id/sign-up.ts'
import type { Screen } from '../support/browser.ts'
import { demoPassword } from '../support/demo.ts'
import { waitFor } from '../support/wait-for.ts'

const texts = {
  id: { t: { ...id, ...idLater }, common: idCommon, confirm: idConfirm, logIn: idLogIn, signUp: idSignUp },
  en: { t: { ...en, ...enLater }, common: enCommon, confirm: enConfirm, logIn: enLogIn, signUp: enSignUp },
}

interface Mail {
  readonly to: string | readonly string[]
  readonly subject: string
  readonly text: string
}

/** Every mail about a booking leads to it. */
const aboutBooking = /\/jadwal\/detail\//

export interface Visit {
  readonly office?: string
  readonly people?: number
  /** Left out, the first the list offers. */
  readonly date?: string
  /** Left out, the first that is free. */
  readonly time?: string
}

/** Somebody at a browser, in the words of the leaflet's steps. What is clicked is what a person sees. */
export function applicantAt(screen: Screen, origin: string) {
  const { page, locale } = screen
  const own = texts[locale]
  const { t, common, confirm, logIn, signUp } = own
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const next = () => button(common.next).click()
  const prefix = locale === 'id' ? '/' : '/en/'

  const self = {
    screen,
    page,
    texts: own,
    button,
    next,
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor(),
    opens: (path: string) => page.goto(`${origin}${prefix}${path}`),

    async signsUp(username: string, fullName: string, password = demoPassword): Promise<void> {
      await self.opens('daftar/')
      await page.getByLabel(signUp.username).fill(username)
      await page.getByLabel(signUp.fullName).fill(fullName)
      await page.getByLabel(signUp.email).fill(`${username}@contoh.id`)
      await page.getByLabel(signUp.password, { exact: true }).fill(password)
      await button(signUp.submit).click()
      await self.heading(confirm.heading)
    },
    /** The newest mail about the account to this username's address; what is told of bookings comes when it comes. */
    async readsMail(username: string): Promise<Mail> {
      return waitFor(`a mail to ${username}`, async () => {
        const mails = (await (await fetch(`${origin}/_local/mailbox.json`)).json()) as Mail[]
        return mails.find(({ to, text }) => String(to).includes(`${username}@`) && !aboutBooking.test(text))
      })
    },
    async logsIn(username: string, password = demoPassword): Promise<void> {
      await page.getByLabel(logIn.username).fill(username)
      await page.getByLabel(logIn.password, { exact: true }).fill(password)
      await button(logIn.submit).click()
    },
    /** Logged in without the form, at a page, e.g. `jadwal/`; left out, where the form leads to. */
    async entersAs(username: string, path = 'antrian/'): Promise<void> {
      const data = { username, password: demoPassword }
      const answer = await page.request.post(`${origin}/api/session`, { headers: { origin }, data })
      if (!answer.ok()) throw new Error(`${username} could not log in: ${answer.status()}`)
      await page.goto(`${origin}/robots.txt`)
      await page.evaluate(() => localStorage.setItem('signed-in', '1'))
      await self.opens(path)
    },
    async choosesOffice(name = 'Kantor Imigrasi Kelas I Non TPI Tangerang'): Promise<void> {
      await page.getByRole('radio', { name }).check()
      await next()
    },
    async choosesParty(people: number): Promise<void> {
      await page.getByRole('radio', { name: common.people(people) }).check()
      await next()
    },
    /** Out of the list of the nearest days; left out, the first. */
    async choosesDay(date?: string): Promise<void> {
      await self.heading(t.day.heading)
      const first = page.getByRole('radio').first()
      await first.waitFor()
      await (date ? page.locator(`input[value="${date}"]`) : first).check()
      await next()
    },
    /** On a phone the calendar is one tap away. */
    opensCalendar: () => button(t.day.showCalendar).click(),
    /** This month's days are known to the calendar, be it open or folded away. */
    seesMonth: () => page.locator('.month__day--today:not(.month__day--loading)').waitFor({ state: 'attached' }),
    async choosesTime(time?: string): Promise<void> {
      await self.heading(t.time.heading)
      const radios = page.getByRole('radio')
      await radios.first().waitFor()
      if (time) await page.locator(`input[value="${time}"]`).check()
      else await page.locator('input[type=radio]:not([aria-disabled])').first().check()
      await next()
    },
    async writes({ fullName, nik, birthDate, kind }: ApplicantInput): Promise<void> {
      const [year = '', month = '', day = ''] = birthDate.split('-')
      await page.getByRole('radio', { name: common.kinds[kind] }).check()
      await page.getByLabel(t.applicant.fullName).fill(fullName)
      await page.getByLabel(t.applicant.nik).fill(nik)
      await page.getByLabel(common.date.day, { exact: true }).fill(day)
      await page.getByLabel(common.date.month, { exact: true }).fill(month)
      await page.getByLabel(common.date.year, { exact: true }).fill(year)
    },
    async choosesVisit({ office, people = 1, date, time }: Visit = {}): Promise<void> {
      await self.opens('antrian/')
      await self.choosesOffice(office)
      await self.choosesParty(people)
      await self.choosesDay(date)
      await self.choosesTime(time)
    },
    async writesAll(party: readonly ApplicantInput[]): Promise<void> {
      for (const [i, person] of party.entries()) {
        await self.heading(t.applicant.heading(i + 1, party.length))
        await self.writes(person)
        await next()
      }
      await self.heading(t.check.heading)
    },
    books: () => button(t.check.submit).click(),
    code: async () => (await page.locator('.done__code strong').textContent()) ?? '',
  }
  return self
}

export type Applicant = ReturnType<typeof applicantAt>
/** Where the focus is, as text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
