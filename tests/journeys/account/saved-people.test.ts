import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../../support/browser/expect-accessible.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, demoPassword } from '../../support/local-run/demo-data.ts'
import { accountPageActions } from '../support/account-holder.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const siti = person(8101, { fullName: 'Siti Rahmawati', kind: 'replacement' })
const andi = person(8102, { fullName: 'Andi Pratama', kind: 'new' })
const dewi = person(8103, { fullName: 'Dewi Anggraini', kind: 'new' })

/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down. */
async function slowDown(page: Page): Promise<void> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
}

describe('People saved in the account', () => {
  const fixture = useBrowserFixture({ alone: true })
  let api: ApiClient
  /** Late enough to be cancelled, so that everybody can book again. */
  let day: string | undefined
  beforeAll(async () => {
    api = await signedInClient(fixture.origin, 'budi')
    day = (await bookableDays(api, 'tangerang'))[2]
  })
  beforeEach(async () => {
    for (const { id } of await upcomingBookings())
      expect((await api.post(`/api/bookings/${id}/cancellation`)).status).toBe(200)
    for (const { id } of await saved()) await api.send('DELETE', `/api/account/people/${id}`)
  })

  const save = async (...people: (typeof siti)[]) => {
    for (const one of people) expect((await api.post('/api/account/people', one)).status).toBe(201)
  }
  const saved = async (): Promise<{ id: string; fullName: string; kind?: string }[]> =>
    (await api.get('/api/account/people')).body.people
  const upcomingBookings = async (): Promise<{ id: string; applicants: { fullName: string; kind: string }[] }[]> =>
    (await api.get('/api/bookings')).body.bookings.filter(({ status }: { status: string }) => status === 'ACTIVE')
  const budi = async (locale: 'id' | 'en' = 'id'): Promise<BrowserUser> => {
    const someone = await fixture.openUser({ locale })
    await someone.enterAs('budi')
    return someone
  }

  it('are written once, corrected without their NIK, and removed when they are asked for', async () => {
    const someone = await budi()
    const { page, texts, button } = someone
    const { list, form, card, savePerson, removePerson } = accountPageActions(someone)
    await someone.open('akun/orang/')
    await page.getByText(list.empty.title).waitFor()
    await savePerson(siti)
    await savePerson(andi)
    expect(await page.content()).not.toContain(siti.nik)

    await card('Siti Rahmawati').getByRole('link', { name: texts.common.change }).click()
    await someone.heading(form.edit)
    expect(await page.getByLabel(form.fullName).inputValue()).toBe('Siti Rahmawati')
    expect(await page.getByLabel(form.nik).inputValue()).toBe('')
    await page.getByLabel(texts.common.date.year, { exact: true }).fill('1901')
    await button(form.save).click()
    // The server knows the NIK that is not shown: the birth date must still fit it.
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(form.birthDate)
    await page.getByLabel(texts.common.date.year, { exact: true }).fill(siti.birthDate.slice(0, 4))
    await page.getByLabel(form.fullName).fill('Siti Rahmawati Putri')
    await page.getByRole('radio', { name: form.askEveryTime }).check()
    await button(form.save).click()
    await card('Siti Rahmawati Putri').getByText(list.anyKind).waitFor()

    await card('Andi Pratama').getByRole('button', { name: list.remove }).click()
    await page.getByText(list.removeQuestion('Andi Pratama')).waitFor()
    await button(list.keep).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(list.remove)
    await removePerson('Andi Pratama')
    expect((await saved()).map(({ fullName }) => fullName)).toEqual(['Siti Rahmawati Putri'])
  })

  it('are written down once although the session ended while typing', async () => {
    const someone = await budi()
    const { page, texts, button } = someone
    const { form, list } = accountPageActions(someone)
    await someone.open('akun/orang/isi/')
    await page.getByLabel(form.fullName).fill(dewi.fullName)
    await page.getByLabel(form.nik).fill(dewi.nik)
    const [year = '', month = '', day = ''] = dewi.birthDate.split('-')
    await page.getByLabel(texts.common.date.day, { exact: true }).fill(day)
    await page.getByLabel(texts.common.date.month, { exact: true }).fill(month)
    await page.getByLabel(texts.common.date.year, { exact: true }).fill(year)
    await someone.screen.context.clearCookies()
    await button(form.save).click()
    await page.getByText(texts.logIn.messages.berakhir).waitFor()
    await someone.logIn('budi')
    await someone.heading(form.heading)
    expect(await page.getByLabel(form.nik).inputValue()).toBe(dewi.nik)
    await button(form.save).click()
    await page.getByText(list.saved).waitFor()
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(dewi.nik)
    expect(await saved()).toHaveLength(1)
  })

  it('are booked from the home page in under 15 taps, over a slow line, with nothing typed', async () => {
    await save(siti, andi, dewi)
    const { screen, page, texts, ...someone } = await fixture.openUser()
    await slowDown(page)
    let taps = 0
    await page.exposeFunction('tapped', () => taps++)
    await page.addInitScript(() => addEventListener('click', () => (window as never as { tapped(): void }).tapped()))
    const tap = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
      page.getByRole('main').getByRole(role, { name }).first().click()
    const choose = (name: string) => page.getByRole('radio', { name }).first().click()

    await someone.open('')
    await tap(/Mulai Antrian/, 'link')
    await choose('Kantor Imigrasi Kelas I Non TPI Tangerang')
    await tap(texts.common.next)
    await choose(texts.common.people(2))
    await tap(texts.common.next)
    await someone.heading(texts.t.day.heading)
    await page.locator(`input[value="${day}"]`).click()
    await tap(texts.common.next)
    await someone.heading(texts.t.time.heading)
    await page.locator('input[type=radio]:not(:disabled)').first().click()
    await tap(texts.common.next)
    await someone.heading(texts.t.signIn.heading)
    await page.getByLabel(texts.logIn.username).fill('budi')
    await page.getByLabel(texts.logIn.password, { exact: true }).fill(demoPassword)
    await tap(texts.logIn.submit)

    await someone.heading(texts.t.people.heading)
    for (const { fullName } of [andi, siti]) await page.getByRole('checkbox', { name: fullName }).click()
    await page.getByText(texts.t.people.count(2, 2)).waitFor()
    await tap(texts.common.next)
    await someone.heading(texts.t.check.heading)
    await page.getByText(siti.fullName).waitFor()
    await page.getByText(texts.common.kinds.replacement).waitFor()
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage))
    for (const { nik } of [andi, siti]) expect(kept).not.toContain(nik)
    await tap(texts.t.check.submit)
    await someone.heading(texts.t.done.heading)
    expect(taps).toBeLessThan(15)
    expect(screen.complaints).toEqual([])
    expect((await upcomingBookings())[0]?.applicants).toMatchObject([
      { fullName: 'Andi Pratama', kind: 'new' },
      { fullName: 'Siti Rahmawati', kind: 'replacement' },
    ])
  })

  it('come with somebody who is typed, and who is saved for next time once the booking stands', async () => {
    await save({ ...siti, kind: undefined as never })
    const someone = await budi('en')
    const { page, texts } = someone
    const { t, common } = texts
    await someone.chooseOffice()
    await someone.chooseParty(2)
    await someone.chooseDay(day)
    await someone.chooseTime()
    await someone.heading(t.people.heading)
    await page.getByRole('checkbox', { name: siti.fullName }).check()
    await someone.next()
    // No usual kind: this one question is asked.
    await someone.heading(t.applicant.heading(1, 2))
    await someone.next()
    await page.getByRole('alert').waitFor()
    await page.getByRole('radio', { name: common.kinds.replacement }).check()
    await someone.next()
    await someone.heading(t.applicant.heading(2, 2))
    await someone.fillApplicant(dewi)
    await page.getByRole('checkbox', { name: t.applicant.save }).check()
    await someone.next()
    await someone.heading(t.check.heading)
    await someone.submitBooking()
    await someone.heading(t.done.heading)
    await page.getByText(t.done.saved(dewi.fullName)).waitFor()
    expect((await saved()).map(({ fullName, kind }) => [fullName, kind])).toEqual([
      [dewi.fullName, 'new'],
      [siti.fullName, undefined],
    ])
  })

  it('are booked also when nobody more can be saved: the booking stands, and the page says what to do', async () => {
    await save(...Array.from({ length: 20 }, (_, i) => person(8200 + i)))
    const someone = await budi()
    const { page, texts } = someone
    const { t } = texts
    await someone.chooseOffice()
    await someone.chooseParty(1)
    await someone.chooseDay(day)
    await someone.chooseTime()
    await someone.heading(t.people.heading)
    await page.getByRole('radio', { name: t.people.someoneElse }).check()
    await someone.next()
    await someone.fillApplicant(dewi)
    await page.getByRole('checkbox', { name: t.applicant.save }).check()
    await someone.next()
    await someone.heading(t.check.heading)
    await someone.submitBooking()
    await someone.heading(t.done.heading)
    await page.getByText(/Paling banyak 20 orang dapat disimpan/).waitFor()
    expect(await upcomingBookings()).toHaveLength(1)
  })

  it('lose nothing when the server refuses one: removed meanwhile, too early, or the same as one who was typed', async () => {
    await save(siti, andi, dewi)
    const someone = await budi()
    const { page, texts, button } = someone
    const { t, common } = texts
    await someone.chooseOffice()
    await someone.chooseParty(2)
    await someone.chooseDay(day)
    await someone.chooseTime()
    await someone.heading(t.people.heading)
    for (const { fullName } of [andi, dewi, siti]) await page.getByRole('checkbox', { name: fullName }).check()
    await someone.next()
    await page.getByRole('alert').getByText(t.people.tooMany(2, 3)).waitFor()
    await page.getByRole('checkbox', { name: dewi.fullName }).uncheck()
    await someone.next()
    await someone.heading(t.check.heading)

    // Andi is removed in another tab.
    const gone = (await saved()).find(({ fullName }) => fullName === andi.fullName)
    await api.send('DELETE', `/api/account/people/${gone?.id}`)
    await someone.submitBooking()
    await someone.heading(t.applicant.heading(1, 2))
    await page
      .getByRole('alert')
      .getByText(/Orang ini tidak ada di daftar tersimpan/)
      .waitFor()
    await button(t.applicant.writeInstead).click()
    expect(await page.getByLabel(t.applicant.fullName).inputValue()).toBe(andi.fullName)
    expect(await page.getByLabel(common.date.year, { exact: true }).inputValue()).toBe(andi.birthDate.slice(0, 4))

    // Siti's NIK typed for the other applicant: found only by the server.
    await someone.fillApplicant({ ...siti, fullName: 'Salah Ketik' })
    await someone.next()
    await someone.heading(t.check.heading)
    await someone.submitBooking()
    await someone.heading(t.applicant.heading(2, 2))
    await page
      .getByRole('alert')
      .getByText(/NIK ini sudah ditulis/)
      .waitFor()
    await button(t.applicant.pickAnother).click()
    await someone.heading(t.people.heading)
    await page.getByRole('checkbox', { name: dewi.fullName }).check()
    await someone.next()
    await someone.heading(t.check.heading)
    await page.getByText(dewi.fullName).waitFor()
    await someone.submitBooking()
    await someone.heading(t.done.heading)

    // Both have a booking now: the next one is refused with the day, and goes on without the one.
    await save(andi)
    await someone.open('antrian/')
    await someone.chooseOffice()
    await someone.chooseParty(2)
    await someone.chooseDay(day)
    await someone.chooseTime()
    await someone.heading(t.people.heading)
    for (const { fullName } of [andi, dewi]) await page.getByRole('checkbox', { name: fullName }).check()
    await someone.next()
    await someone.heading(t.check.heading)
    await someone.submitBooking()
    await someone.heading(t.applicant.heading(2, 2))
    expect(await page.getByRole('alert').textContent()).toMatch(/dapat mendaftar lagi mulai \w+, \d+ \w+ 20\d\d/)
    await expectAccessible(someone.screen, 'saved person not eligible')
    await button(t.applicant.remove).click()
    await page.getByRole('dialog').getByRole('button', { name: t.applicant.remove }).click()
    await someone.heading(t.check.heading)
    await someone.submitBooking()
    await someone.heading(t.done.heading)
    expect(await upcomingBookings()).toHaveLength(2)
  })
})
