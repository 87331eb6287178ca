import { beforeAll, describe, expect, it } from 'vitest'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { type BrowserUser, focusedText } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()

/** The dates and codes of the bookings that stand. */
const activeBookings = async (someone: ApiClient): Promise<{ applicants: unknown[]; status: string }[]> => {
  const { body } = await someone.get('/api/bookings')
  return body.bookings.filter(({ status }: { status: string }) => status === 'ACTIVE')
}

/** Budi, logged in and at the last step with one applicant. */
async function openLastStepAsBudi(number: number): Promise<BrowserUser> {
  const budi = await fixture.openUser()
  await budi.enterAs('budi')
  await budi.chooseAppointment()
  await budi.fillAllApplicants([person(number)])
  return budi
}

describe('Nothing typed is lost', () => {
  let budisAccount: ApiClient
  beforeAll(async () => {
    budisAccount = await signedInClient(fixture.origin, 'budi')
  })

  it('when a NIK does not fit the birth date: the summary takes the focus, the field says why', async () => {
    const budi = await fixture.openUser()
    const { page, texts } = budi
    await budi.enterAs('budi')
    await budi.chooseAppointment()
    await budi.fillApplicant(person(7201, { birthDate: '1971-02-03', fullName: 'Rini Wulandari' }))
    await budi.next()

    const summary = page.getByRole('alert')
    await summary.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    expect(await page.title()).toMatch(/^Kesalahan: /)
    await summary.getByRole('link', { name: /^NIK: / }).click()
    const nik = page.getByLabel(texts.t.applicant.nik)
    expect(await nik.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await nik.getAttribute('aria-invalid')).toBe('true')
    expect(await nik.inputValue()).toBe(person(7201).nik)
    expect(await page.getByLabel(texts.t.applicant.fullName).inputValue()).toBe('Rini Wulandari')

    const [year = '', month = '', day = ''] = person(7201).birthDate.split('-')
    await page.getByLabel(texts.common.date.day, { exact: true }).fill(day)
    await page.getByLabel(texts.common.date.month, { exact: true }).fill(month)
    await page.getByLabel(texts.common.date.year, { exact: true }).fill(year)
    // The right birth date cures the NIK too.
    await expect.poll(() => nik.getAttribute('aria-invalid')).toBeNull()

    await page.reload()
    expect(await page.getByLabel(texts.t.applicant.fullName).inputValue()).toBe('Rini Wulandari')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/antrian\/\?langkah=pemohon&ke=1$/)
    expect(await page.getByLabel('Full name').inputValue()).toBe('Rini Wulandari')
  })

  it('when somebody types before the scripts have arrived on a slow line', async () => {
    const { page, texts } = await fixture.openUser()
    let release = () => {}
    const arrived = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/**/*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(`${fixture.origin}/daftar/`, { waitUntil: 'commit' })
    await page.getByLabel(texts.signUp.username).fill('rini')
    const submit = page.getByRole('button', { name: texts.signUp.submit })
    expect(await submit.isEnabled()).toBe(false)
    release()
    await expect.poll(() => submit.isEnabled()).toBe(true)
    expect(await page.getByLabel(texts.signUp.username).inputValue()).toBe('rini')
  })

  it('when somebody goes on typing while the scripts take the page over', async () => {
    const { page, texts } = await fixture.openUser()
    // Effects of the page wait for timers and frames; held, they show what happens to a key that comes before them.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1000)
    const scripts = Promise.withResolvers<void>()
    await page.route('**/assets/**/*.js', async (route) => {
      await scripts.promise
      await route.continue()
    })
    await page.goto(`${fixture.origin}/masuk/#username=somebody`, { waitUntil: 'commit' })
    const username = page.getByLabel(texts.logIn.username)
    const password = page.getByLabel(texts.logIn.password, { exact: true })
    await username.pressSequentially('ri')
    scripts.resolve()
    // Preact marks what it has hydrated.
    await page.waitForFunction(() => '__k' in (document.querySelector('#app') ?? {}))
    await username.pressSequentially('ni')
    await password.pressSequentially('rahasia')
    await page.clock.resume()
    await expect.poll(() => page.getByRole('button', { name: texts.logIn.submit }).isEnabled()).toBe(true)
    await page.clock.runFor(1000)
    expect([await username.inputValue(), await password.inputValue()]).toEqual(['rini', 'rahasia'])
  })

  it('when the scripts of the later steps do not arrive: a new try has them, and every choice', async () => {
    const someone = await fixture.openUser()
    const { page, texts, button } = someone
    await page.route('**/assets/lazy-*.js', (route) => route.abort('internetdisconnected'))
    await someone.open('antrian/')
    await someone.chooseOffice()
    await someone.chooseParty(2)
    await page.getByText(texts.common.problems.offline).waitFor()
    await page.unroute('**/assets/lazy-*.js')
    await button(texts.common.again).click()
    await someone.chooseDay()
    await someone.chooseTime()
    await someone.heading(texts.t.signIn.heading)
    expect(await page.locator('.summary-list').textContent()).toContain(texts.common.people(2))
  })

  it('when an applicant may not book yet: back at that applicant, with the reason and the day', async () => {
    const again = person(7202)
    const first = await openLastStepAsBudi(7202)
    await first.submitBooking()
    await first.heading(first.texts.t.done.heading)

    const budi = await fixture.openUser()
    const { page, texts, button } = budi
    await budi.enterAs('budi')
    await budi.chooseAppointment({ people: 2 })
    await budi.fillAllApplicants([person(7203, { fullName: 'Dewi Anggraini' }), again])
    await budi.submitBooking()
    await budi.heading(texts.t.applicant.heading(2, 2))
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.textContent()).toMatch(/dapat mendaftar lagi mulai \w+, \d+ \w+ 20\d\d/)
    expect(await page.getByLabel(texts.t.applicant.nik).inputValue()).toBe(again.nik)

    // Asked once more: Escape leaves everything as it was, the focus included.
    await button(texts.t.applicant.remove).click()
    const dialog = page.getByRole('dialog', { name: texts.t.applicant.removeAsk(2) })
    await dialog.waitFor()
    // Whatever the screen, the veil covers all of it.
    await page.setViewportSize({ width: 1280, height: 900 })
    expect((await page.locator('.dialog').boundingBox())?.width).toBe(1280)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await focusedText(page)).toBe(texts.t.applicant.remove)
    expect(await page.getByLabel(texts.t.applicant.nik).inputValue()).toBe(again.nik)
    await button(texts.t.applicant.remove).click()
    await dialog.getByRole('button', { name: texts.t.applicant.remove }).click()
    await budi.heading(texts.t.check.heading)
    await page.getByText('Dewi Anggraini').waitFor()
    await budi.submitBooking()
    await budi.heading(texts.t.done.heading)
  })

  it('when the session has ended at the last step: log in, and the booking is one press away', async () => {
    const budi = await openLastStepAsBudi(7204)
    const { page, texts } = budi
    await budi.screen.context.clearCookies()
    await budi.submitBooking()
    await page.getByText(texts.logIn.messages.berakhir).waitFor()
    await budi.logIn('budi')
    await budi.heading(texts.t.check.heading)
    await page.getByText(person(7204).fullName).waitFor()
    await budi.submitBooking()
    await budi.heading(texts.t.done.heading)
  })

  it('when the answer to a booking is lost on the way: the pages ask again, and it is booked once', async () => {
    const before = (await activeBookings(budisAccount)).length
    const budi = await openLastStepAsBudi(7205)
    const { page, texts, button } = budi
    const keys: (string | undefined)[] = []
    await page.route('**/api/bookings', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    await budi.submitBooking()
    await page.getByText(texts.common.waiting.offline).waitFor()
    await button(texts.common.waiting.now).click()
    await budi.heading(texts.t.done.heading)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(await activeBookings(budisAccount)).toHaveLength(before + 1)
  })

  it('when the system is busy: it says so, waits as told, and asks again under the same key', async () => {
    const budi = await openLastStepAsBudi(7206)
    const { page, texts } = budi
    const keys: (string | undefined)[] = []
    await page.route('**/api/bookings', (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      return route.fulfill({
        status: 503,
        headers: { 'retry-after': '1', 'content-type': 'application/problem+json' },
        body: JSON.stringify({ status: 503, code: 'busy', detail: 'Sedang sangat ramai.' }),
      })
    })
    await budi.submitBooking()
    await page.getByText(texts.common.waiting.busy).waitFor()
    await budi.heading(texts.t.done.heading)
    expect(new Set(keys).size).toBe(1)
  })
})
