import type { Page } from 'playwright-core'
import type { ApplicantInput } from '../../../lambdas/contract/http/schemas.ts'
import en from '../../../web/texts/en/public/booking.ts'
import enConfirm from '../../../web/texts/en/public/confirm.ts'
import enLogIn from '../../../web/texts/en/public/log-in.ts'
import enSignUp from '../../../web/texts/en/public/sign-up.ts'
import enLater from '../../../web/texts/en/shared/booking-lazy.ts'
import enCommon from '../../../web/texts/en/shared/common.ts'
import id from '../../../web/texts/id/public/booking.ts'
import idConfirm from '../../../web/texts/id/public/confirm.ts'
import idLogIn from '../../../web/texts/id/public/log-in.ts'
import idSignUp from '../../../web/texts/id/public/sign-up.ts'
import idLater from '../../../web/texts/id/shared/booking-lazy.ts'
import idCommon from '../../../web/texts/id/shared/common.ts'
import type { BrowserScreen } from '../../support/browser/screen.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import { waitFor } from '../../support/time/wait-for.ts'

const texts = {
  id: { t: { ...id, ...idLater }, common: idCommon, confirm: idConfirm, logIn: idLogIn, signUp: idSignUp },
  en: { t: { ...en, ...enLater }, common: enCommon, confirm: enConfirm, logIn: enLogIn, signUp: enSignUp },
}

interface MailboxEntry {
  readonly to: string | readonly string[]
  readonly subject: string
  readonly text: string
}

/** Every mail about a booking leads to it. */
const aboutBooking = /\/jadwal\/detail\//

export interface AppointmentChoice {
  readonly office?: string
  readonly people?: number
  /** Left out, the first the list offers. */
  readonly date?: string
  /** Left out, the first that is free. */
  readonly time?: string
}

/** Somebody at a browser, in the words of the leaflet's steps. What is clicked is what a person sees. */
export function browserUser(screen: BrowserScreen, origin: string) {
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
    open: (path: string) => page.goto(`${origin}${prefix}${path}`),

    async signUp(username: string, fullName: string, password = demoPassword): Promise<void> {
      await self.open('daftar/')
      await page.getByLabel(signUp.username).fill(username)
      await page.getByLabel(signUp.fullName).fill(fullName)
      await page.getByLabel(signUp.email).fill(`${username}@contoh.id`)
      await page.getByLabel(signUp.password, { exact: true }).fill(password)
      await button(signUp.submit).click()
      await self.heading(confirm.heading)
    },
    /** The newest mail about the account to this username's address; what is told of bookings comes when it comes. */
    async readMail(username: string): Promise<MailboxEntry> {
      return waitFor(`a mail to ${username}`, async () => {
        const mails = (await (await fetch(`${origin}/_local/mailbox.json`)).json()) as MailboxEntry[]
        return mails.find(({ to, text }) => String(to).includes(`${username}@`) && !aboutBooking.test(text))
      })
    },
    async logIn(username: string, password = demoPassword): Promise<void> {
      await page.getByLabel(logIn.username).fill(username)
      await page.getByLabel(logIn.password, { exact: true }).fill(password)
      await button(logIn.submit).click()
    },
    /** Logged in without the form, at a page, e.g. `jadwal/`; left out, where the form leads to. */
    async enterAs(username: string, path = 'antrian/'): Promise<void> {
      const data = { username, password: demoPassword }
      const answer = await page.request.post(`${origin}/api/session`, { headers: { origin }, data })
      if (!answer.ok()) throw new Error(`${username} could not log in: ${answer.status()}`)
      await page.goto(`${origin}/robots.txt`)
      await page.evaluate(() => localStorage.setItem('signed-in', '1'))
      await self.open(path)
    },
    async chooseOffice(name = 'Kantor Imigrasi Kelas I Non TPI Tangerang'): Promise<void> {
      await page.getByRole('radio', { name }).check()
      await next()
    },
    async chooseParty(people: number): Promise<void> {
      await page.getByRole('radio', { name: common.people(people) }).check()
      await next()
    },
    /** Out of the list of the nearest days; left out, the first. */
    async chooseDay(date?: string): Promise<void> {
      await self.heading(t.day.heading)
      const first = page.getByRole('radio').first()
      await first.waitFor()
      await (date ? page.locator(`input[value="${date}"]`) : first).check()
      await next()
    },
    /** On a phone the calendar is one tap away. */
    openCalendar: () => button(t.day.showCalendar).click(),
    /** This month's days are known to the calendar, be it open or folded away. */
    waitForMonth: () => page.locator('.month__day--today:not(.month__day--loading)').waitFor({ state: 'attached' }),
    async chooseTime(time?: string): Promise<void> {
      await self.heading(t.time.heading)
      const radios = page.getByRole('radio')
      await radios.first().waitFor()
      if (time) await page.locator(`input[value="${time}"]`).check()
      else await page.locator('input[type=radio]:not([aria-disabled])').first().check()
      await next()
    },
    async fillApplicant({ fullName, nik, birthDate, kind }: ApplicantInput): Promise<void> {
      const [year = '', month = '', day = ''] = birthDate.split('-')
      await page.getByRole('radio', { name: common.kinds[kind] }).check()
      await page.getByLabel(t.applicant.fullName).fill(fullName)
      await page.getByLabel(t.applicant.nik).fill(nik)
      await page.getByLabel(common.date.day, { exact: true }).fill(day)
      await page.getByLabel(common.date.month, { exact: true }).fill(month)
      await page.getByLabel(common.date.year, { exact: true }).fill(year)
    },
    async chooseAppointment({ office, people = 1, date, time }: AppointmentChoice = {}): Promise<void> {
      await self.open('antrian/')
      await self.chooseOffice(office)
      await self.chooseParty(people)
      await self.chooseDay(date)
      await self.chooseTime(time)
    },
    async fillAllApplicants(party: readonly ApplicantInput[]): Promise<void> {
      for (const [i, person] of party.entries()) {
        await self.heading(t.applicant.heading(i + 1, party.length))
        await self.fillApplicant(person)
        await next()
      }
      await self.heading(t.check.heading)
    },
    submitBooking: () => button(t.check.submit).click(),
    code: async () => (await page.locator('.done__code strong').textContent()) ?? '',
  }
  return self
}

export type BrowserUser = ReturnType<typeof browserUser>
/** Where the focus is, as text. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
