import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cardDate, formatNik } from '../../../web/features/desk/id-card.ts'
import { longDate } from '../../../web/lib/dates.ts'
import { idleMinutes } from '../../../web/lib/idle-minutes.ts'
import { qrCameraVideo } from '../../support/browser/camera-video.ts'
import { launchBrowser } from '../../support/browser/chromium.ts'
import { expectAccessible } from '../../support/browser/expect-accessible.ts'
import { openScreen } from '../../support/browser/screen.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { type BookedParty, openDeskToday } from '../../support/local-run/desk-today.ts'
import { browserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { passMinutes, proofCheckActions } from '../support/desk-officer.ts'

/* The desk: proofs are scanned, people compared with their e-KTP, and what became of them is recorded once. */

const fixture = useBrowserFixture({ alone: true })
let desk: Awaited<ReturnType<typeof openDeskToday>>
let petugas: ApiClient
let rekan: ApiClient
beforeAll(async () => {
  desk = await openDeskToday(fixture.origin)
  ;[petugas, rekan] = await Promise.all([
    signedInClient(fixture.origin, 'petugas'),
    signedInClient(fixture.origin, 'petugas-bsd'),
  ])
})

const outcomePath = (id: string, index = 0) => `/api/desk/bookings/${id}/applicants/${index}/outcome`

describe('An officer', () => {
  it('photographs the ticket of a party of three: one is refused, two arrive, one record is taken back', async () => {
    const booked = await desk.book(3)
    const budi = await fixture.openUser()
    await budi.enterAs('budi', `jadwal/detail/?id=${booked.id}`)
    await budi.page.getByRole('img', { name: new RegExp(booked.code) }).waitFor()
    const photo = { name: 'tiket.png', mimeType: 'image/png', buffer: await budi.page.screenshot({ fullPage: true }) }

    const officer = await proofCheckActions(await fixture.openUser({ width: 1280 }))
    const { page, t, button, verdict, person, expectUsable, waitForVerdict } = officer
    await expectUsable('desk, nothing scanned')
    // This machine has no camera.
    await button(t.methods.camera).click()
    await page.getByText(new RegExp(`${t.troubles['camera-missing']}|${t.troubles['camera-refused']}`)).waitFor()
    await officer.button(t.methods.submit).click()
    await page.getByText(t.methods.empty).waitFor()
    await page.getByLabel(t.methods.photo).setInputFiles({ ...photo, name: 'x.png', buffer: Buffer.from('no picture') })
    await page.getByText(t.troubles['no-picture']).waitFor()
    await expectUsable('desk, with errors')

    await page.getByLabel(t.methods.photo).setInputFiles(photo)
    await waitForVerdict('valid')
    await verdict.getByText(booked.code).waitFor()
    const [, second] = booked.party
    // Both as they stand on the e-KTP.
    for (const said of [formatNik(second?.nik ?? '-'), cardDate(second?.birthDate ?? '-')])
      await person(2).getByText(said).waitFor()
    await expectUsable('desk, valid')
    await person(2).getByLabel(t.party.fields.name).check()
    await officer.pressForPerson(2, t.party.refuse)
    // What was not ticked is what differs.
    expect(await page.getByRole('radio', { name: t.reasons['data-mismatch'] }).isChecked()).toBe(true)
    await page.getByLabel(t.refusal.remark).fill('NIK lain di kartu')
    await expectUsable('desk, refusing')
    await button(t.refusal.submit).click()
    await person(2).getByText(t.reasons['data-mismatch']).waitFor()
    await button(t.party.restArrived(2)).click()
    await page.getByText(t.party.done).waitFor()
    await expectAccessible(officer.screen, 'desk, all recorded')
    expect((await desk.findOnDayList(petugas, booked))?.applicants.map(({ recorded }) => recorded)).toMatchObject([
      { outcome: 'arrived', by: 'petugas' },
      { outcome: 'refused', reason: 'data-mismatch', remark: 'NIK lain di kartu', by: 'petugas' },
      { outcome: 'arrived', by: 'petugas' },
    ])

    await officer.pressForPerson(2, t.party.undo)
    await officer.pressForPerson(2, t.party.arrived)
    await page.getByText(t.party.done).waitFor()
    expect((await desk.findOnDayList(petugas, booked))?.applicants[1]?.recorded).toMatchObject({ outcome: 'arrived' })
    await officer.next()
    await officer.scan(booked.code)
    await waitForVerdict('used')
  })

  it('hears each verdict in English, and is told when a colleague was first', async () => {
    const [used, mine, tomorrow] = [await desk.book(1), await desk.book(1), await desk.book(1, { date: desk.tomorrow })]
    const [date = ''] = await bookableDays(desk.budi, 'tangerang')
    const away = await desk.book(1, { date, at: { office: 'tangerang', time: '10:00' } })
    const cancelled = await desk.book(1, { date, at: { office: 'tangerang', time: '10:30' } })
    expect((await desk.budi.post(`/api/bookings/${cancelled.id}/cancellation`, {})).status).toBe(200)
    expect((await rekan.post(outcomePath(used.id), { outcome: 'arrived' })).status).toBe(200)

    const officer = await proofCheckActions(await fixture.openUser({ width: 1280, locale: 'en' }))
    const { t, verdict, scan, waitForVerdict, person, page } = officer
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
      await scan(text)
      await waitForVerdict(kind)
      await verdict.getByText(fact).waitFor()
      expect(await verdict.evaluate((box) => box.contains(document.activeElement))).toBe(true)
      if (kind === 'wrong-day' || kind === 'forged') await expectAccessible(officer.screen, `desk, ${kind}`)
    }

    await scan(mine.token)
    await waitForVerdict('valid')
    expect((await rekan.post(outcomePath(mine.id), { outcome: 'arrived' })).status).toBe(200)
    await officer.pressForPerson(1, t.party.noShow)
    await page.getByText(t.remarks.meanwhile).waitFor()
    await person(1)
      .getByText(/Arrived, at .* by petugas-bsd/)
      .waitFor()
    expect((await desk.findOnDayList(petugas, mine))?.applicants[0]?.recorded).toMatchObject({ outcome: 'arrived' })

    // The officer is called away; whoever stands there sees nobody's NIK.
    await passMinutes(page, idleMinutes)
    await page.getByText(t.remarks.hidden).waitFor()
    expect(await page.content()).not.toContain(formatNik(mine.party[0]?.nik ?? ''))
    await expectAccessible(officer.screen, 'desk, left alone')
  })

  it('goes on without network: twenty people are recorded once each, in order, when it is back', async () => {
    const [first, second] = [await desk.book(1), await desk.book(1)]
    const others: BookedParty[] = []
    while (others.length < 18) others.push(await desk.book(1))
    const bookedParties = [first, second, ...others]
    const late = await desk.book(1)
    const officer = await proofCheckActions(await fixture.openUser({ allowServiceWorker: true }))
    const { page, t, button, verdict, scan, waitForVerdict, next, person } = officer
    const { context } = officer.screen
    // The page and its reader are kept by now, and the keys.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.waitForFunction(async () => Boolean(await caches.match('/kelola/periksa/')))
    await page.waitForFunction(() => localStorage.getItem('proof-keys'))
    await context.setOffline(true)
    await page.getByText(t.status.offlineText).waitFor()

    await scan(first.token)
    await waitForVerdict('authentic')
    await officer.pressForPerson(1, t.party.arrived)
    await person(1).getByText(t.party.waits).waitFor()
    await expectAccessible(officer.screen, 'desk, without network')
    await next()
    await page.getByRole('button', { name: officer.texts.common.menu }).click()
    await button(officer.texts.common.account.logOut).click()
    await page.getByRole('dialog', { name: t.staff.logOut.title(1) }).waitFor()
    await button(t.staff.logOut.stay).click()

    // A desk where nobody has worked on this device is not this one instead.
    await officer.open('kelola/periksa/?kantor=tangerang')
    await page.getByText(t.status.unknownDesk).waitFor()
    await expectAccessible(officer.screen, 'desk of another office, without network')
    // The tablet's clock has lost its battery: the day is still the one that the server said.
    await page.clock.setFixedTime(new Date('2020-01-01T00:00:00Z'))
    await page.getByRole('link', { name: 'Unit Layanan Paspor Loket Uji' }).click()
    await page.getByText(t.status.clock.back).waitFor()
    await page.getByText(t.status.today(longDate(desk.today, 'id'))).waitFor()
    await page.getByText(t.status.waiting(1)).waitFor()
    await scan(`${second.token.slice(0, -4)}AAAA`)
    await waitForVerdict('forged')
    await scan(second.code)
    await waitForVerdict('unchecked')
    for (const { token, code } of [second, ...others]) {
      await scan(token)
      await verdict.getByText(code).waitFor()
      await waitForVerdict('authentic')
      await officer.pressForPerson(1, t.party.arrived)
      await page.getByText(t.party.done).waitFor()
    }
    await next()
    await page.getByText(t.status.waiting(20)).waitFor()
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    for (const { party } of bookedParties) {
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
    await scan(late.token)
    await waitForVerdict('authentic')
    await context.setOffline(false)
    // It would look again by itself, but that hope in vain doubles the pause; a network that wavers is quicker.
    const isNotified = async () => {
      await page.evaluate(() => dispatchEvent(new Event('online')))
      return page.getByText(t.conflicts.heading(1)).isVisible()
    }
    await expect.poll(isNotified, { interval: 500 }).toBe(true)
    await officer.pressForPerson(1, t.party.arrived)
    await person(1)
      .getByText(/oleh petugas$/)
      .waitFor()
    await person(1)
      .getByRole('heading', { name: late.party[0]?.fullName ?? '-' })
      .waitFor()
    await next()
    await page.getByText(t.status.waiting(0)).waitFor()
    expect(answered).toBeGreaterThan(1)
    await page.getByText(new RegExp(`${second.code}.*${t.outcomes.arrived}`)).waitFor()
    await officer.expectUsable('desk, a conflict')
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
    const pusat = await signedInClient(fixture.origin, 'pusat')
    const audit = await pusat.get(`/api/admin/offices/${desk.office}/audit?action=outcome-recorded`)
    const entries = audit.body.entries.filter(({ target }: { target: string }) =>
      bookedParties.some(({ id }) => id === target),
    )
    expect(entries).toHaveLength(20)
  })

  it('loses nothing by leaving the page: what waits is sent from any other, and nobody logs out over it unasked', async () => {
    const [booked, other] = [await desk.book(1), await desk.book(1)]
    const officer = await proofCheckActions(await fixture.openUser({ width: 1280 }))
    const { page, t, button, scan, waitForVerdict, next, person } = officer
    const { waiting, logOut: leaving } = t.staff
    const note = page.locator('.queue-note')
    const recorded = async ({ id }: BookedParty) => (await desk.findOnDayList(petugas, { id }))?.applicants[0]?.recorded
    const recordByApi = async (booking: BookedParty) => {
      await scan(booking.token)
      await waitForVerdict('valid')
      await page.route('**/api/desk/**', (route) => route.abort('blockedbyclient'))
      await officer.pressForPerson(1, t.party.refuse)
      await page.getByRole('radio', { name: t.reasons['no-proof'] }).check()
      await page.getByLabel(t.refusal.remark).fill('Kartu tertinggal')
      await button(t.refusal.submit).click()
      await person(1).getByText(t.party.onTheWay).waitFor()
      await next()
    }
    await recordByApi(booked)
    await officer.open('kelola/')
    await note.getByText(waiting.count(1)).waitFor()
    await officer.expectUsable('staff page, an outcome waits')
    expect(await recorded(booked)).toBeUndefined()
    // Nobody says that the server is back: it is asked every few seconds.
    await page.unroute('**/api/desk/**')
    await note.getByText(waiting.sent).waitFor()
    expect(await recorded(booked)).toMatchObject({ outcome: 'refused', remark: 'Kartu tertinggal', by: 'petugas' })

    await officer.openDesk()
    await recordByApi(other)
    await button(officer.texts.common.account.logOut).click()
    await page.getByRole('dialog', { name: leaving.title(1) }).waitFor()
    await button(leaving.send).click()
    await page.getByText(leaving.notSent).waitFor()
    await expectAccessible(officer.screen, 'logging out, an outcome waits')
    await page.unroute('**/api/desk/**')
    await button(leaving.send).click()
    await page.waitForURL(`${fixture.origin}/`)
    expect(await recorded(other)).toMatchObject({ outcome: 'refused', by: 'petugas' })
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Kartu|desk-/)
  })

  it('holds a proof before the camera: it counts once, however long it lies there', async () => {
    const { token } = await desk.book(1)
    const folder = await mkdtemp(join(tmpdir(), 'film-'))
    const file = join(folder, 'proof.y4m')
    await writeFile(file, qrCameraVideo(token))
    const browser = await launchBrowser([
      ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
      `--use-file-for-fake-video-capture=${file}`,
    ])
    try {
      const screen = await openScreen(browser, fixture.origin)
      await screen.context.grantPermissions(['camera'], { origin: fixture.origin })
      const officer = await proofCheckActions(browserUser(screen, fixture.origin))
      const { button, t, page, waitForVerdict, next, verdict } = officer
      let asked = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/verifications')) asked++
      })
      await button(t.methods.camera).click()
      await waitForVerdict('valid')
      await next()
      const film = page.getByLabel(t.methods.viewfinder)
      const shown = await film.evaluate((video) => (video as HTMLVideoElement).currentTime)
      // It is looked at several times in a second of film.
      await page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) > from + 1, shown)
      expect([await verdict.count(), asked]).toEqual([0, 1])
      await expectAccessible(screen, 'desk, camera on')
      await button(t.methods.stopCamera).click()
      await film.waitFor({ state: 'detached' })
      await screen.close()
    } finally {
      await browser.close()
      await rm(folder, { recursive: true })
    }
  })
})
