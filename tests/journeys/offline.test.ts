import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import enTickets from '../../web/texts/en/tickets.ts'
import cancel from '../../web/texts/id/cancel.ts'
import maintenance from '../../web/texts/id/maintenance.ts'
import offline from '../../web/texts/id/offline.ts'
import move from '../../web/texts/id/reschedule.ts'
import idTickets from '../../web/texts/id/tickets.ts'
import { drawQr } from '../../web/tickets/later/draw-qr.ts'
import { openDays } from '../support/demo.ts'
import { person } from '../support/people.ts'
import { visitor } from '../support/visitor.ts'
import type { Applicant, Visit } from './applicant.ts'
import { useStage } from './stage.ts'

/** What the device keeps for tickets. */
const shelf = (page: Page) => page.evaluate(() => localStorage.getItem('tickets'))

/** The worker is in charge, and has everything it keeps. */
const workerReady = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready))

async function booksOne(someone: Applicant, number: number, fullName: string, visit: Visit = {}): Promise<string> {
  await someone.choosesVisit(visit)
  await someone.writesAll([person(number, { fullName })])
  await someone.books()
  await someone.heading(someone.texts.t.done.heading)
  await someone.page.getByText(someone.texts.t.ticket.kept).waitFor()
  return someone.code()
}

describe('Without network', () => {
  const stage = useStage()

  it('the ticket opens with its QR code, every other page says why not, and nothing of the quota is shown', async () => {
    const budi = await stage.applicant({ offlineToo: true })
    const { page, screen } = budi
    const { context } = screen
    await budi.entersAs('budi')
    const party = person(7801, { fullName: 'Sari Wulandari' })
    const code = await booksOne(budi, 7801, party.fullName)
    const kept = JSON.parse((await shelf(page)) ?? '{}')
    expect(kept.tickets).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(party.nik)
    expect(JSON.stringify(kept)).not.toContain(party.birthDate)
    await workerReady(page)

    await context.setOffline(true)
    await budi.opens('tiket/')
    await budi.heading(idTickets.heading)
    const drawn = page.getByRole('img', { name: idTickets.ticket.label(code) }).locator('path')
    expect(await drawn.getAttribute('d')).toBe(drawQr(kept.tickets[0].token).path)
    await page.getByText(party.fullName).waitFor()

    await budi.opens('antrian/')
    await budi.heading(offline.heading)
    const answered = await page.evaluate(() =>
      // The browser's own copy may be a second or two old; what is meant is one that the service worker keeps.
      fetch('/api/offices/tangerang/calendar?month=2026-12', { cache: 'no-store' }).then(
        () => 'answered',
        () => 'not answered',
      ),
    )
    expect(answered).toBe('not answered')
    await budi.opens('bantuan/')
    await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor()

    await budi.opens('antrian/')
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

    await budi.opens('kantor/')
    await page.getByRole('button', { name: budi.texts.common.menu }).click()
    await page.getByRole('button', { name: budi.texts.common.account.logOut }).click()
    await page.waitForURL(`${stage.origin}/`)
    expect(await shelf(page)).toBeNull()
    await budi.opens('tiket/')
    await page.getByRole('heading', { name: idTickets.empty.title }).waitFor()
  })

  it('it is in English for whoever reads English', async () => {
    const reader = await stage.applicant({ locale: 'en', width: 1280, offlineToo: true })
    const { page, screen } = reader
    await reader.opens('')
    await workerReady(page)
    await screen.context.setOffline(true)
    await reader.opens('tiket/')
    await page.getByRole('heading', { name: enTickets.empty.title }).waitFor()
    await reader.opens('kantor/')
    await reader.heading('No internet connection')
    // Indonesian was never asked for on this device: the page that is here says it all the same.
    await page.goto(`${stage.origin}/kantor/`)
    await reader.heading('No internet connection')
  })
})

describe('A saved ticket', () => {
  const stage = useStage()

  it('is offered during maintenance, and the page asked for opens by itself afterwards', async () => {
    const rina = await stage.applicant()
    const { page, screen } = rina
    const standIn = await (await fetch(`${stage.origin}/pemeliharaan/`)).text()
    await page.clock.install()
    // The edge's answer; that it gives it is held by tests/integration/local/maintenance.test.ts.
    await page.route('**/bantuan/', (route) =>
      route.fulfill({ status: 503, contentType: 'text/html; charset=utf-8', body: standIn }),
    )
    await rina.opens('bantuan/')
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
    const warga = await stage.applicant()
    const { page, texts, button } = warga
    const tokens = async () =>
      JSON.parse((await shelf(page)) ?? '{"tickets":[]}').tickets.map((one: { token: string }) => one.token)
    await warga.entersAs('petugas')
    const [date = ''] = await openDays(visitor(stage.origin), 'tangerang')
    await booksOne(warga, 7802, 'Andi Pratama', { date, time: '09:00' })
    const [first] = await tokens()
    const { id } = JSON.parse((await shelf(page)) ?? '{}').tickets[0].booking

    await warga.opens(`jadwal/ubah/?id=${id}`)
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

    await warga.opens('tiket/')
    await button(new RegExp(`^${idTickets.remove}`)).click()
    await page.getByRole('heading', { name: idTickets.empty.title }).waitFor()
    await warga.opens(`jadwal/detail/?id=${id}`)
    await page.getByText(texts.t.ticket.kept).waitFor()
    expect(await tokens()).toHaveLength(1)

    await warga.opens(`jadwal/batalkan/?id=${id}`)
    await button(cancel.confirm).click()
    await page.waitForURL(/dibatalkan/)
    expect(await tokens()).toEqual([])

    await booksOne(warga, 7803, 'Rini Lestari')
    expect(await tokens()).toHaveLength(1)
    await warga.opens('masuk/')
    await warga.logsIn('admin')
    await page.waitForURL(/kelola/)
    expect(await tokens()).toEqual([])
  })
})
