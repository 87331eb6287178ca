import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drawQr } from '../../../web/features/proof/lazy/draw-qr.ts'
import enTickets from '../../../web/texts/en/public/tickets.ts'
import cancel from '../../../web/texts/id/account/cancel.ts'
import move from '../../../web/texts/id/account/reschedule.ts'
import maintenance from '../../../web/texts/id/public/maintenance.ts'
import offline from '../../../web/texts/id/public/offline.ts'
import idTickets from '../../../web/texts/id/public/tickets.ts'
import { person } from '../../support/fixtures/people.ts'
import { apiClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import type { AppointmentChoice, BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

/** What the device keeps for tickets. */
const savedTickets = (page: Page) => page.evaluate(() => localStorage.getItem('tickets'))

/** The worker is in charge, and has everything it keeps. */
const workerReady = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready))

async function bookOne(
  someone: BrowserUser,
  number: number,
  fullName: string,
  choice: AppointmentChoice = {},
): Promise<string> {
  await someone.chooseAppointment(choice)
  await someone.fillAllApplicants([person(number, { fullName })])
  await someone.submitBooking()
  await someone.heading(someone.texts.t.done.heading)
  await someone.page.getByText(someone.texts.t.ticket.kept).waitFor()
  return someone.code()
}

describe('Without network', () => {
  const fixture = useBrowserFixture()

  it('the ticket opens with its QR code, every other page says why not, and nothing of the quota is shown', async () => {
    const budi = await fixture.openUser({ allowServiceWorker: true })
    const { page, screen } = budi
    const { context } = screen
    await budi.enterAs('budi')
    const party = person(7801, { fullName: 'Sari Wulandari' })
    const code = await bookOne(budi, 7801, party.fullName)
    const kept = JSON.parse((await savedTickets(page)) ?? '{}')
    expect(kept.tickets).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(party.nik)
    expect(JSON.stringify(kept)).not.toContain(party.birthDate)
    await workerReady(page)

    await context.setOffline(true)
    await budi.open('tiket/')
    await budi.heading(idTickets.heading)
    const drawn = page.getByRole('img', { name: idTickets.ticket.label(code) }).locator('path')
    expect(await drawn.getAttribute('d')).toBe(drawQr(kept.tickets[0].token).path)
    await page.getByText(party.fullName).waitFor()

    await budi.open('antrian/')
    await budi.heading(offline.heading)
    const answered = await page.evaluate(() =>
      // The browser's own copy may be a second or two old; what is meant is one that the service worker keeps.
      fetch('/api/offices/tangerang/calendar?month=2026-12', { cache: 'no-store' }).then(
        () => 'answered',
        () => 'not answered',
      ),
    )
    expect(answered).toBe('not answered')
    await budi.open('bantuan/')
    await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor()

    await budi.open('antrian/')
    await budi.heading(offline.heading)
    await context.setOffline(false)
    await budi.heading(budi.texts.t.office.heading)

    const cached = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(cached.length).toBeGreaterThan(10)
    expect(cached.filter((path) => path.startsWith('/api') || path.startsWith('/jadwal'))).toEqual([])

    await budi.open('kantor/')
    await page.getByRole('button', { name: budi.texts.common.menu }).click()
    await page.getByRole('button', { name: budi.texts.common.account.logOut }).click()
    await page.waitForURL(`${fixture.origin}/`)
    expect(await savedTickets(page)).toBeNull()
    await budi.open('tiket/')
    await page.getByRole('heading', { name: idTickets.empty.title }).waitFor()
  })

  it('it is in English for whoever reads English', async () => {
    const reader = await fixture.openUser({ locale: 'en', width: 1280, allowServiceWorker: true })
    const { page, screen } = reader
    await reader.open('')
    await workerReady(page)
    await screen.context.setOffline(true)
    await reader.open('tiket/')
    await page.getByRole('heading', { name: enTickets.empty.title }).waitFor()
    await reader.open('kantor/')
    await reader.heading('No internet connection')
    // Indonesian was never asked for on this device: the page that is here says it all the same.
    await page.goto(`${fixture.origin}/kantor/`)
    await reader.heading('No internet connection')
  })
})

describe('A saved ticket', () => {
  const fixture = useBrowserFixture()

  it('is offered during maintenance, and the page asked for opens by itself afterwards', async () => {
    const rina = await fixture.openUser()
    const { page, screen } = rina
    const standIn = await (await fetch(`${fixture.origin}/pemeliharaan/`)).text()
    await page.clock.install()
    // The edge's answer; that it gives it is held by tests/integration/local/maintenance.test.ts.
    await page.route('**/bantuan/', (route) =>
      route.fulfill({ status: 503, contentType: 'text/html; charset=utf-8', body: standIn }),
    )
    await rina.open('bantuan/')
    await rina.heading(maintenance.heading)
    await page.getByRole('link', { name: maintenance.tickets }).waitFor()
    await page.clock.runFor(45_000)
    await rina.heading(maintenance.heading)
    await page.unroute('**/bantuan/')
    await page.clock.runFor(45_000)
    await rina.heading('Bantuan')
    expect(screen.complaints).toEqual([])
  })

  it('goes when its booking moves or is cancelled, and comes anew; somebody else’s login takes it away', async () => {
    const warga = await fixture.openUser()
    const { page, texts, button } = warga
    const tokens = async () =>
      JSON.parse((await savedTickets(page)) ?? '{"tickets":[]}').tickets.map((one: { token: string }) => one.token)
    await warga.enterAs('petugas')
    const [date = ''] = await bookableDays(apiClient(fixture.origin), 'tangerang')
    await bookOne(warga, 7802, 'Andi Pratama', { date, time: '09:00' })
    const [first] = await tokens()
    const { id } = JSON.parse((await savedTickets(page)) ?? '{}').tickets[0].booking

    await warga.open(`jadwal/ubah/?id=${id}`)
    await warga.heading(move.day.heading)
    await page.locator(`input[value="${date}"]`).check()
    await warga.next()
    await warga.heading(move.time.heading)
    await page.locator('input[value="13:00"]').check()
    await warga.next()
    await button(move.check.submit).click()
    await page.getByText(texts.t.ticket.kept).waitFor()
    const [second, ...others] = await tokens()
    expect(others).toEqual([])
    expect(second).not.toBe(first)

    await warga.open('tiket/')
    await button(new RegExp(`^${idTickets.remove}`)).click()
    await page.getByRole('heading', { name: idTickets.empty.title }).waitFor()
    await warga.open(`jadwal/detail/?id=${id}`)
    await page.getByText(texts.t.ticket.kept).waitFor()
    expect(await tokens()).toHaveLength(1)

    await warga.open(`jadwal/batalkan/?id=${id}`)
    await button(cancel.confirm).click()
    await page.waitForURL(/dibatalkan/)
    expect(await tokens()).toEqual([])

    await bookOne(warga, 7803, 'Rini Lestari')
    expect(await tokens()).toHaveLength(1)
    await warga.open('masuk/')
    await warga.logIn('admin')
    await page.waitForURL(/kelola/)
    expect(await tokens()).toEqual([])
  })
})
