import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { longDate } from '../../web/dates.ts'
import { cardDate, grouped } from '../../web/staff/card.ts'
import { idleMinutes } from '../../web/staff/idle-minutes.ts'
import { expectAccessible } from '../support/accessible.ts'
import { openScreen } from '../support/browser.ts'
import { filmOf } from '../support/camera-film.ts'
import { launchBrowser } from '../support/chromium.ts'
import { openDays } from '../support/demo.ts'
import { openDeskToday, type Visit } from '../support/desk-today.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'
import { applicantAt } from './applicant.ts'
import { minutesPass, officerAt } from './desk-officer.ts'
import { useStage } from './stage.ts'

/* The desk: proofs are scanned, people compared with their e-KTP, and what became of them is recorded once. */

const stage = useStage({ alone: true })
let desk: Awaited<ReturnType<typeof openDeskToday>>
let petugas: Visitor
let rekan: Visitor
beforeAll(async () => {
  desk = await openDeskToday(stage.origin)
  ;[petugas, rekan] = await Promise.all([signedIn(stage.origin, 'petugas'), signedIn(stage.origin, 'petugas-bsd')])
})

const outcomePath = (id: string, index = 0) => `/api/desk/bookings/${id}/applicants/${index}/outcome`

describe('An officer', () => {
  it('photographs the ticket of a party of three: one is refused, two arrive, one record is taken back', async () => {
    const visit = await desk.books(3)
    const budi = await stage.applicant()
    await budi.entersAs('budi', `jadwal/detail/?id=${visit.id}`)
    await budi.page.getByRole('img', { name: new RegExp(visit.code) }).waitFor()
    const photo = { name: 'tiket.png', mimeType: 'image/png', buffer: await budi.page.screenshot({ fullPage: true }) }

    const officer = await officerAt(await stage.applicant({ width: 1280 }))
    const { page, t, button, verdict, person, canUse, sees } = officer
    await canUse('desk, nothing scanned')
    // This machine has no camera.
    await button(t.ways.camera).click()
    await page.getByText(new RegExp(`${t.troubles['camera-missing']}|${t.troubles['camera-refused']}`)).waitFor()
    await officer.button(t.ways.submit).click()
    await page.getByText(t.ways.empty).waitFor()
    await page.getByLabel(t.ways.photo).setInputFiles({ ...photo, name: 'x.png', buffer: Buffer.from('no picture') })
    await page.getByText(t.troubles['no-picture']).waitFor()
    await canUse('desk, with errors')

    await page.getByLabel(t.ways.photo).setInputFiles(photo)
    await sees('valid')
    await verdict.getByText(visit.code).waitFor()
    const [, second] = visit.party
    // Both as they stand on the e-KTP.
    for (const said of [grouped(second?.nik ?? '-'), cardDate(second?.birthDate ?? '-')])
      await person(2).getByText(said).waitFor()
    await canUse('desk, valid')
    await person(2).getByLabel(t.party.fields.name).check()
    await officer.presses(2, t.party.refuse)
    // What was not ticked is what differs.
    expect(await page.getByRole('radio', { name: t.reasons['data-mismatch'] }).isChecked()).toBe(true)
    await page.getByLabel(t.refusal.remark).fill('NIK lain di kartu')
    await canUse('desk, refusing')
    await button(t.refusal.submit).click()
    await person(2).getByText(t.reasons['data-mismatch']).waitFor()
    await button(t.party.restArrived(2)).click()
    await page.getByText(t.party.done).waitFor()
    await expectAccessible(officer.screen, 'desk, all recorded')
    expect((await desk.onList(petugas, visit))?.applicants.map(({ recorded }) => recorded)).toMatchObject([
      { outcome: 'arrived', by: 'petugas' },
      { outcome: 'refused', reason: 'data-mismatch', remark: 'NIK lain di kartu', by: 'petugas' },
      { outcome: 'arrived', by: 'petugas' },
    ])

    await officer.presses(2, t.party.undo)
    await officer.presses(2, t.party.arrived)
    await page.getByText(t.party.done).waitFor()
    expect((await desk.onList(petugas, visit))?.applicants[1]?.recorded).toMatchObject({ outcome: 'arrived' })
    await officer.next()
    await officer.scans(visit.code)
    await sees('used')
  })

  it('hears each verdict in English, and is told when a colleague was first', async () => {
    const [used, mine, tomorrow] = [
      await desk.books(1),
      await desk.books(1),
      await desk.books(1, { date: desk.tomorrow }),
    ]
    const [date = ''] = await openDays(desk.budi, 'tangerang')
    const away = await desk.books(1, { date, at: { office: 'tangerang', time: '10:00' } })
    const cancelled = await desk.books(1, { date, at: { office: 'tangerang', time: '10:30' } })
    expect((await desk.budi.post(`/api/bookings/${cancelled.id}/cancellation`, {})).status).toBe(200)
    expect((await rekan.post(outcomePath(used.id), { outcome: 'arrived' })).status).toBe(200)

    const officer = await officerAt(await stage.applicant({ width: 1280, locale: 'en' }))
    const { t, verdict, scans, sees, person, page } = officer
    const forged = `${mine.token.slice(0, -4)}AAAA`
    const texts: readonly [string, keyof typeof t.verdicts, RegExp][] = [
      [tomorrow.token, 'wrong-day', /Appointment: .*23:30/],
      [away.token, 'wrong-office', /Office: Kantor Imigrasi Kelas I Non TPI Tangerang/],
      [cancelled.token, 'cancelled', /no more/],
      [forged, 'forged', /signature/],
      ['00000000', 'unknown', /no proof/],
      ['https://contoh.example/iklan', 'unknown', /no proof/],
      [used.code, 'used', /Last record: Arrived, at .* by petugas-bsd/],
    ]
    // One after the other, with nothing pressed in between.
    for (const [text, kind, fact] of texts) {
      await scans(text)
      await sees(kind)
      await verdict.getByText(fact).waitFor()
      expect(await verdict.evaluate((box) => box.contains(document.activeElement))).toBe(true)
      if (kind === 'wrong-day' || kind === 'forged') await expectAccessible(officer.screen, `desk, ${kind}`)
    }

    await scans(mine.token)
    await sees('valid')
    expect((await rekan.post(outcomePath(mine.id), { outcome: 'arrived' })).status).toBe(200)
    await officer.presses(1, t.party.noShow)
    await page.getByText(t.remarks.meanwhile).waitFor()
    await person(1)
      .getByText(/Arrived, at .* by petugas-bsd/)
      .waitFor()
    expect((await desk.onList(petugas, mine))?.applicants[0]?.recorded).toMatchObject({ outcome: 'arrived' })

    // The officer is called away; whoever stands there sees nobody's NIK.
    await minutesPass(page, idleMinutes)
    await page.getByText(t.remarks.hidden).waitFor()
    expect(await page.content()).not.toContain(grouped(mine.party[0]?.nik ?? ''))
    await expectAccessible(officer.screen, 'desk, left alone')
  })

  it('goes on without network: twenty people are recorded once each, in order, when it is back', async () => {
    const [first, second] = [await desk.books(1), await desk.books(1)]
    const others: Visit[] = []
    while (others.length < 18) others.push(await desk.books(1))
    const visits = [first, second, ...others]
    const late = await desk.books(1)
    const officer = await officerAt(await stage.applicant({ offlineToo: true }))
    const { page, t, button, verdict, scans, sees, next, person } = officer
    const { context } = officer.screen
    // The page and its reader are kept by now, and the keys.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.waitForFunction(async () => Boolean(await caches.match('/kelola/periksa/')))
    await page.waitForFunction(() => localStorage.getItem('proof-keys'))
    await context.setOffline(true)
    await page.getByText(t.standing.offlineText).waitFor()

    await scans(first.token)
    await sees('authentic')
    await officer.presses(1, t.party.arrived)
    await person(1).getByText(t.party.waits).waitFor()
    await expectAccessible(officer.screen, 'desk, without network')
    await next()
    await page.getByRole('button', { name: officer.texts.common.menu }).click()
    await button(officer.texts.common.account.logOut).click()
    await page.getByRole('dialog', { name: t.staff.leaving.title(1) }).waitFor()
    await button(t.staff.leaving.stay).click()

    // A desk where nobody has worked on this device is not this one instead.
    await officer.opens('kelola/periksa/?kantor=tangerang')
    await page.getByText(t.standing.unknownDesk).waitFor()
    await expectAccessible(officer.screen, 'desk of another office, without network')
    // The tablet's clock has lost its battery: the day is still the one that the server said.
    await page.clock.setFixedTime(new Date('2020-01-01T00:00:00Z'))
    await page.getByRole('link', { name: 'Unit Layanan Paspor Loket Uji' }).click()
    await page.getByText(t.standing.clock.back).waitFor()
    await page.getByText(t.standing.today(longDate(desk.today, 'id'))).waitFor()
    await page.getByText(t.standing.waiting(1)).waitFor()
    await scans(`${second.token.slice(0, -4)}AAAA`)
    await sees('forged')
    await scans(second.code)
    await sees('unchecked')
    for (const { token, code } of [second, ...others]) {
      await scans(token)
      await verdict.getByText(code).waitFor()
      await sees('authentic')
      await officer.presses(1, t.party.arrived)
      await page.getByText(t.party.done).waitFor()
    }
    await next()
    await page.getByText(t.standing.waiting(20)).waitFor()
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    for (const { party } of visits) {
      expect(kept).not.toContain(party[0]?.nik)
      expect(kept).not.toContain(party[0]?.fullName)
    }

    // Meanwhile a colleague, who has network, refuses one of them.
    const refusal = { outcome: 'refused', reason: 'no-proof' }
    expect((await rekan.post(outcomePath(second.id), refusal)).status).toBe(200)
    let answered = 0
    // The first answer is lost on its way back.
    await page.route('**/api/desk/outcomes', async (route) => {
      await route.fetch()
      return answered++ === 0 ? route.abort('blockedbyclient') : route.fulfill({ response: await route.fetch() })
    })
    // Somebody stands at the desk when the network comes back.
    await scans(late.token)
    await sees('authentic')
    await context.setOffline(false)
    // It would look again by itself, but that hope in vain doubles the pause; a network that wavers is quicker.
    const isTold = async () => {
      await page.evaluate(() => dispatchEvent(new Event('online')))
      return page.getByText(t.conflicts.heading(1)).isVisible()
    }
    await expect.poll(isTold, { interval: 500 }).toBe(true)
    await officer.presses(1, t.party.arrived)
    await person(1)
      .getByText(/oleh petugas$/)
      .waitFor()
    await person(1)
      .getByRole('heading', { name: late.party[0]?.fullName ?? '-' })
      .waitFor()
    await next()
    await page.getByText(t.standing.waiting(0)).waitFor()
    expect(answered).toBeGreaterThan(1)
    await page.getByText(new RegExp(`${second.code}.*${t.outcomes.arrived}`)).waitFor()
    await officer.canUse('desk, a conflict')
    await button(`${t.conflicts.dismiss} ${second.code}`).click()
    await page.getByText(t.conflicts.heading(1)).waitFor({ state: 'detached' })

    const { body } = await petugas.get(`/api/desk/offices/${desk.office}/days/${desk.today}`)
    const recorded = new Map(
      body.bookings.map(({ id, applicants }: { id: string; applicants: { recorded?: object }[] }) => [
        id,
        applicants[0]?.recorded,
      ]),
    )
    expect(recorded.get(second.id)).toMatchObject({ ...refusal, by: 'petugas-bsd' })
    const times = [first, ...others].map(({ id }) => {
      expect(recorded.get(id)).toMatchObject({ outcome: 'arrived', by: 'petugas' })
      return String((recorded.get(id) as { at: string }).at)
    })
    expect(times).toEqual([...times].sort())
    const pusat = await signedIn(stage.origin, 'pusat')
    const audit = await pusat.get(`/api/admin/offices/${desk.office}/audit?action=outcome-recorded`)
    const entries = audit.body.entries.filter(({ target }: { target: string }) =>
      visits.some(({ id }) => id === target),
    )
    expect(entries).toHaveLength(20)
  })

  it('loses nothing by leaving the page: what waits is sent from any other, and nobody logs out over it unasked', async () => {
    const [visit, other] = [await desk.books(1), await desk.books(1)]
    const officer = await officerAt(await stage.applicant({ width: 1280 }))
    const { page, t, button, scans, sees, next, person } = officer
    const { waiting, leaving } = t.staff
    const note = page.locator('.waiting-note')
    const recorded = async ({ id }: Visit) => (await desk.onList(petugas, { id }))?.applicants[0]?.recorded
    const says = async (booking: Visit) => {
      await scans(booking.token)
      await sees('valid')
      await page.route('**/api/desk/**', (route) => route.abort('blockedbyclient'))
      await officer.presses(1, t.party.refuse)
      await page.getByRole('radio', { name: t.reasons['no-proof'] }).check()
      await page.getByLabel(t.refusal.remark).fill('Kartu tertinggal')
      await button(t.refusal.submit).click()
      await person(1).getByText(t.party.onTheWay).waitFor()
      await next()
    }
    await says(visit)
    await officer.opens('kelola/')
    await note.getByText(waiting.count(1)).waitFor()
    await officer.canUse('staff page, an outcome waits')
    expect(await recorded(visit)).toBeUndefined()
    // Nobody says that the server is back: it is asked every few seconds.
    await page.unroute('**/api/desk/**')
    await note.getByText(waiting.sent).waitFor()
    expect(await recorded(visit)).toMatchObject({ outcome: 'refused', remark: 'Kartu tertinggal', by: 'petugas' })

    await officer.opensDesk()
    await says(other)
    await button(officer.texts.common.account.logOut).click()
    await page.getByRole('dialog', { name: leaving.title(1) }).waitFor()
    await button(leaving.send).click()
    await page.getByText(leaving.notSent).waitFor()
    await expectAccessible(officer.screen, 'logging out, an outcome waits')
    await page.unroute('**/api/desk/**')
    await button(leaving.send).click()
    await page.waitForURL(`${stage.origin}/`)
    expect(await recorded(other)).toMatchObject({ outcome: 'refused', by: 'petugas' })
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Kartu|desk-/)
  })

  it('holds a proof before the camera: it counts once, however long it lies there', async () => {
    const { token } = await desk.books(1)
    const folder = await mkdtemp(join(tmpdir(), 'film-'))
    const file = join(folder, 'proof.y4m')
    await writeFile(file, filmOf(token))
    const browser = await launchBrowser([
      ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
      `--use-file-for-fake-video-capture=${file}`,
    ])
    try {
      const screen = await openScreen(browser, stage.origin)
      await screen.context.grantPermissions(['camera'], { origin: stage.origin })
      const officer = await officerAt(applicantAt(screen, stage.origin))
      const { button, t, page, sees, next, verdict } = officer
      let asked = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/verifications')) asked++
      })
      await button(t.ways.camera).click()
      await sees('valid')
      await next()
      const film = page.getByLabel(t.ways.viewfinder)
      const shown = await film.evaluate((video) => (video as HTMLVideoElement).currentTime)
      // It is looked at several times in a second of film.
      await page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) > from + 1, shown)
      expect([await verdict.count(), asked]).toEqual([0, 1])
      await expectAccessible(screen, 'desk, camera on')
      await button(t.ways.stopCamera).click()
      await film.waitFor({ state: 'detached' })
      await screen.close()
    } finally {
      await browser.close()
      await rm(folder, { recursive: true })
    }
  })
})
