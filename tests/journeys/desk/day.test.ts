import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { todayBookings } from '../../../infra/local/seed/today-parties.ts'
import type { DeskBookingView } from '../../../lambdas/contract/desk/schemas.ts'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { cardDate, formatNik } from '../../../web/features/desk/id-card.ts'
import { csvRows } from '../../../web/lib/csv.ts'
import { clockAt, clockWords, longDate, shiftDay } from '../../../web/lib/dates.ts'
import { idleMinutes } from '../../../web/lib/idle-minutes.ts'
import enBoard from '../../../web/texts/en/public/board.ts'
import enDay from '../../../web/texts/en/staff/day-list.ts'
import idBoard from '../../../web/texts/id/public/board.ts'
import idDay from '../../../web/texts/id/staff/day-list.ts'
import { expectAccessible, expectFits } from '../../support/browser/expect-accessible.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { zone } from '../../support/time/clock.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { passMinutes } from '../support/desk-officer.ts'
import { quotaPageActions } from '../support/quota-admin.ts'

/** By day: an officer works, some times have passed and others are to come, and no midnight is near. */
const fixture = useBrowserFixture({ alone: true, at: '10:30' })
const staffTexts = { id: { day: idDay, board: idBoard }, en: { day: enDay, board: enBoard } }
const listOf = (day: string) => `/api/desk/offices/tangerang/days/${day}`
const expectedApplicants = (todayBookings.tangerang ?? [])
  .filter(({ cancelled }) => !cancelled)
  .flatMap(({ party }) => party)
const cancelled = (todayBookings.tangerang ?? []).flatMap((visit) => (visit.cancelled ? visit.party : []))

const openAsStaff = async (username: string, locale: Locale = 'id') =>
  quotaPageActions(await fixture.openUser({ locale, width: 1280 }), username)

/** What a button saves. */
async function downloadFrom(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

describe('The day at the desk', () => {
  it('is there as soon as an officer comes: everybody by time, masked until the full NIK is asked for and recorded', async () => {
    const today = fixture.today()
    const officer = await fixture.openUser({ width: 1280 })
    const { page, screen, button } = officer
    const { list: t, choice, newDay } = staffTexts.id.day
    await officer.open('masuk/')
    await officer.logIn('petugas')
    await page.getByRole('link', { name: staffTexts.id.day.title }).click()
    await page.getByRole('heading', { name: longDate(today, 'id') }).waitFor()
    await page.getByText(t.totals(16, expectedApplicants.length), { exact: true }).waitFor()
    const heads = await page.getByRole('rowheader').allTextContents()
    expect(heads).toEqual(expect.arrayContaining(expectedApplicants.map(({ fullName }) => fullName)))
    for (const { fullName } of cancelled) expect(await page.getByText(fullName).count()).toBe(0)
    expect(await page.content()).not.toMatch(/\d{4} ?\d{4} ?\d{4} ?\d{4}/)
    await expectAccessible(screen, 'day list')

    const siti = await signedInClient(fixture.origin, 'petugas')
    const { body } = await siti.get(`${listOf(today)}?nik=full`)
    const [first] = (body.bookings as DeskBookingView[])[0]?.applicants ?? []
    const nik = formatNik(first?.nik ?? 'missing')
    const admin = await signedInClient(fixture.origin, 'admin')
    const pollMs = async () =>
      (
        (await admin.get(`/api/admin/offices/tangerang/audit?from=${today}&to=${today}&action=viewed-bookings`)).body
          .entries as { username: string; details: { nik?: string; as?: string } }[]
      ).filter(({ username, details }) => username === 'petugas' && details.nik === 'full')
    const before = await pollMs()
    await button(t.showNik).click()
    await page.getByText(nik).waitFor()
    const row = page.getByRole('row').filter({ hasText: nik })
    expect(await row.textContent()).toContain(cardDate(first?.birthDate ?? ''))
    expect(await pollMs()).toHaveLength(before.length + 1)
    for (const width of [768, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expectFits(screen, `day list, full NIK, ${width} px`)
    }
    await expectAccessible(screen, 'day list, full NIK, phone')
    await page.setViewportSize({ width: 1280, height: 900 })

    const csv = await downloadFrom(page, new RegExp(`^${t.csv}`))
    expect(csv.name).toBe(`daftar-antrian-tangerang-${today}.csv`)
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const cells = (await csvRows(csv.bytes.toString('utf8'))).map((line) => line.cells)
    expect(cells.filter(([number]) => /^\d+$/.test(number ?? ''))).toHaveLength(expectedApplicants.length)
    expect(cells.flat()).toContain(nik)
    const pdf = await downloadFrom(page, t.pdf)
    expect([pdf.name, pdf.bytes.subarray(0, 5).toString()]).toEqual([`daftar-antrian-tangerang-${today}.pdf`, '%PDF-'])
    expect((await pollMs()).map(({ details }) => details.as)).toEqual(expect.arrayContaining(['csv', 'pdf']))

    // Nobody is at the screen for a while, then for a night.
    await passMinutes(page, idleMinutes)
    await page.getByText(t.nikHidden).waitFor()
    expect(await page.getByText(nik).count()).toBe(0)
    expect(await page.getByText(newDay.turn).count()).toBe(0)
    await expectAccessible(screen, 'day list, left alone')
    await button(t.showNik).click()
    await page.getByText(nik).waitFor()
    await passMinutes(page, 24 * 60)
    await page.getByText(newDay.text(longDate(today, 'id'))).waitFor()
    await expectAccessible(screen, 'day list, left over night')
    const setVisibility = page.waitForEvent('load')
    await button(t.refresh).click()
    await setVisibility
    await page.getByText(t.totals(16, expectedApplicants.length), { exact: true }).waitFor()

    // A reload forgets that NIKs were in full.
    await page.reload()
    await button(t.showNik).waitFor()
    await page.getByText(t.totals(16, expectedApplicants.length), { exact: true }).waitFor()
    expect(await page.getByText(nik).count()).toBe(0)

    await page.getByLabel(choice.date).fill(shiftDay(today, -200))
    await button(choice.submit).click()
    await page.getByText(t.none).waitFor()
    await page.getByLabel(choice.date).fill('')
    await button(choice.submit).click()
    await page.getByText(choice.wrong).waitFor()
    await expectAccessible(screen, 'day list, nobody, no such day')
  })

  it('goes on paper without the screen around it: head on every page, boxes to tick, who printed it and when', async () => {
    const officer = await openAsStaff('petugas', 'en')
    const { page } = officer
    const { list: t, sheet } = staffTexts.en.day
    await officer.open('kelola/hari/')
    await page.getByRole('rowheader', { name: 'Sumiati' }).waitFor()
    const box = page.locator('.day-table tbody .day-table__box').first()
    const paper = page.locator('.day-table__paper')
    expect([await box.isVisible(), await paper.isVisible()]).toEqual([false, false])
    await page.emulateMedia({ media: 'print' })
    expect([await box.isVisible(), await paper.isVisible()]).toEqual([true, true])
    for (const hidden of ['.header', '.footer', '.staff-menu', '.day-choice', '.buttons', '.day__privacy'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    expect(await page.locator('.day-table thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    )
    const pages = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1)
    const stamp = (await paper.textContent()) ?? ''
    expect(stamp).toContain('Kantor Imigrasi Kelas I Non TPI Tangerang')
    expect(stamp).toContain(t.totals(16, expectedApplicants.length))
    expect(stamp).toMatch(
      new RegExp(`${t.printed(`${longDate(fixture.today(), 'en')}, \\d\\d:\\d\\d WIB`, 'petugas')}$`),
    )

    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: staffTexts.en.day.views.sheet }).click()
    await page.getByRole('table').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText(sheet.signature).waitFor()
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('is figures without a name for the office’s admin, also at its end', async () => {
    const admin = await openAsStaff('admin')
    const { page, screen } = admin
    const { sheet } = staffTexts.id.day
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await admin.open('kelola/hari/')
    await page.getByText(sheet.officersOnly).waitFor()
    const cellText = (name: string) =>
      page.getByRole('row').filter({ hasText: name }).getByRole('cell').textContent().then(Number)
    await page.getByRole('table').waitFor()
    const { body } = await (await signedInClient(fixture.origin, 'admin')).get(`${listOf(fixture.today())}/summary`)
    expect(await cellText(sheet.expected)).toBe(expectedApplicants.length)
    expect(await cellText(sheet.open)).toBe(body.people.open)
    expect(asked).not.toContain(listOf(fixture.today()))
    expect(await page.getByText('Sumiati').count()).toBe(0)
    await expectAccessible(screen, 'day sheet')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectFits(screen, 'day sheet, phone')
  })
})

describe('The board of the waiting room', () => {
  it('is chosen an office for, shows what the desk is at within seconds, and says when it lost the network', async () => {
    const someone = await fixture.openUser({ width: 1280 })
    const { page, screen } = someone
    const t = staffTexts.id.board
    const siti = await signedInClient(fixture.origin, 'petugas')
    const bookings = async () => (await siti.get(listOf(fixture.today()))).body.bookings as DeskBookingView[]
    const partyOf = async (name: string) =>
      (await bookings()).find(({ applicants }) =>
        applicants.some(({ fullName }) => fullName === name),
      ) as DeskBookingView
    const { id, time, applicants } = await partyOf('Cut Meutia')
    const outcomeOf = (index: number, booking = id) => `/api/desk/bookings/${booking}/applicants/${index}/outcome`
    // The only one of a later time: without her no more than four times are on the board, however late it is.
    const alone = await partyOf('Kartika Dewi')
    expect((await siti.post(outcomeOf(0, alone.id), { outcome: 'arrived' })).status).toBe(200)
    // Late in the evening the clock has said of everybody that they did not come.
    for (const [index, { recorded }] of applicants.entries())
      if (recorded) expect((await siti.send('DELETE', outcomeOf(index), {})).status).toBe(200)

    expect((await siti.post(outcomeOf(0), { outcome: 'arrived' })).status).toBe(200)
    // The desk deals with this time, so it is served, whatever the clock says; before it has come, it is still to come.
    const now = clockAt(fixture.now(), zone)
    const come = now >= time
    const others = (await bookings())
      .filter((booking) => booking.id !== id && (come ? booking.time === time : booking.time > now))
      .flatMap((booking) => booking.applicants.filter(({ recorded }) => !recorded)).length
    const shows = (left: number) =>
      come
        ? page
            .getByRole('listitem')
            .filter({ hasText: clockWords(time, 'id') })
            .getByText(t.waiting(others + left))
        : page.getByText(t.people(others + left), { exact: true })

    await page.setViewportSize({ width: 1920, height: 1080 })
    await someone.open('papan/')
    await page.getByRole('link', { name: /Tangerang/ }).click()
    await shows(2).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Kantor Imigrasi Kelas I Non TPI Tangerang',
    )
    const shown = await page.locator('main').textContent()
    for (const { fullName } of expectedApplicants) expect(shown).not.toContain(fullName)
    const cellText = await page.locator('.board__times strong, .board__foot dd').first().boundingBox()
    expect(cellText?.height).toBeGreaterThanOrEqual(0.08 * 1080)
    await expectAccessible(screen, 'board')
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080)

    await page.context().setOffline(true)
    await page.getByText(/^Sambungan terputus sejak \d\d\.\d\d WIB/).waitFor()
    await shows(2).waitFor()
    await expectAccessible(screen, 'board, cut off')
    expect((await siti.post(outcomeOf(1), { outcome: 'refused', reason: 'no-proof' })).status).toBe(200)
    await page.context().setOffline(false)
    await shows(1).waitFor()
    expect(await page.locator('.board__cut').textContent()).toBe('')
  })
})
