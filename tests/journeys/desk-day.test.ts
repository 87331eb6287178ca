import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visits } from '../../infra/local/seed/visitors.ts'
import type { Locale } from '../../lambdas/contract/locale.ts'
import type { DeskBooking } from '../../lambdas/contract/staff/desk-schemas.ts'
import { addDays, clockAt, clockWords, longDate } from '../../web/dates.ts'
import { cardDate, grouped } from '../../web/staff/card.ts'
import { csvRows } from '../../web/staff/csv.ts'
import { idleMinutes } from '../../web/staff/idle-minutes.ts'
import enBoard from '../../web/texts/en/board.ts'
import enDay from '../../web/texts/en/day-list.ts'
import idBoard from '../../web/texts/id/board.ts'
import idDay from '../../web/texts/id/day-list.ts'
import { expectAccessible, expectFits } from '../support/accessible.ts'
import { zone } from '../support/clock.ts'
import { signedIn } from '../support/visitor.ts'
import { minutesPass } from './desk-officer.ts'
import { adminAt } from './quota-admin.ts'
import { useStage } from './stage.ts'

/** By day: an officer works, some times have passed and others are to come, and no midnight is near. */
const stage = useStage({ alone: true, at: '10:30' })
const words = { id: { day: idDay, board: idBoard }, en: { day: enDay, board: enBoard } }
const listOf = (day: string) => `/api/desk/offices/tangerang/days/${day}`
const everybody = (visits.tangerang ?? []).filter(({ cancelled }) => !cancelled).flatMap(({ party }) => party)
const cancelled = (visits.tangerang ?? []).flatMap((visit) => (visit.cancelled ? visit.party : []))

const staffAt = async (username: string, locale: Locale = 'id') =>
  adminAt(await stage.applicant({ locale, width: 1280 }), username)

/** What a button saves. */
async function saved(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

describe('The day at the desk', () => {
  it('is there as soon as an officer comes: everybody by time, masked until the full NIK is asked for and recorded', async () => {
    const today = stage.today()
    const officer = await stage.applicant({ width: 1280 })
    const { page, screen, button } = officer
    const { list: t, choice, newDay } = words.id.day
    await officer.opens('masuk/')
    await officer.logsIn('petugas')
    await page.getByRole('link', { name: words.id.day.title }).click()
    await page.getByRole('heading', { name: longDate(today, 'id') }).waitFor()
    await page.getByText(t.totals(16, everybody.length), { exact: true }).waitFor()
    const heads = await page.getByRole('rowheader').allTextContents()
    expect(heads).toEqual(expect.arrayContaining(everybody.map(({ fullName }) => fullName)))
    for (const { fullName } of cancelled) expect(await page.getByText(fullName).count()).toBe(0)
    expect(await page.content()).not.toMatch(/\d{4} ?\d{4} ?\d{4} ?\d{4}/)
    await expectAccessible(screen, 'day list')

    const siti = await signedIn(stage.origin, 'petugas')
    const { body } = await siti.get(`${listOf(today)}?nik=full`)
    const [first] = (body.bookings as DeskBooking[])[0]?.applicants ?? []
    const nik = grouped(first?.nik ?? 'missing')
    const admin = await signedIn(stage.origin, 'admin')
    const looks = async () =>
      (
        (await admin.get(`/api/admin/offices/tangerang/audit?from=${today}&to=${today}&action=viewed-bookings`)).body
          .entries as { username: string; details: { nik?: string; as?: string } }[]
      ).filter(({ username, details }) => username === 'petugas' && details.nik === 'full')
    const before = await looks()
    await button(t.showNik).click()
    await page.getByText(nik).waitFor()
    const row = page.getByRole('row').filter({ hasText: nik })
    expect(await row.textContent()).toContain(cardDate(first?.birthDate ?? ''))
    expect(await looks()).toHaveLength(before.length + 1)
    for (const width of [768, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expectFits(screen, `day list, full NIK, ${width} px`)
    }
    await expectAccessible(screen, 'day list, full NIK, phone')
    await page.setViewportSize({ width: 1280, height: 900 })

    const csv = await saved(page, new RegExp(`^${t.csv}`))
    expect(csv.name).toBe(`daftar-antrian-tangerang-${today}.csv`)
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const cells = (await csvRows(csv.bytes.toString('utf8'))).map((line) => line.cells)
    expect(cells.filter(([number]) => /^\d+$/.test(number ?? ''))).toHaveLength(everybody.length)
    expect(cells.flat()).toContain(nik)
    const pdf = await saved(page, t.pdf)
    expect([pdf.name, pdf.bytes.subarray(0, 5).toString()]).toEqual([`daftar-antrian-tangerang-${today}.pdf`, '%PDF-'])
    expect((await looks()).map(({ details }) => details.as)).toEqual(expect.arrayContaining(['csv', 'pdf']))

    // Nobody is at the screen for a while, then for a night.
    await minutesPass(page, idleMinutes)
    await page.getByText(t.nikHidden).waitFor()
    expect(await page.getByText(nik).count()).toBe(0)
    expect(await page.getByText(newDay.turn).count()).toBe(0)
    await expectAccessible(screen, 'day list, left alone')
    await button(t.showNik).click()
    await page.getByText(nik).waitFor()
    await minutesPass(page, 24 * 60)
    await page.getByText(newDay.text(longDate(today, 'id'))).waitFor()
    await expectAccessible(screen, 'day list, left over night')
    const turns = page.waitForEvent('load')
    await button(t.refresh).click()
    await turns
    await page.getByText(t.totals(16, everybody.length), { exact: true }).waitFor()

    // A reload forgets that NIKs were in full.
    await page.reload()
    await button(t.showNik).waitFor()
    await page.getByText(t.totals(16, everybody.length), { exact: true }).waitFor()
    expect(await page.getByText(nik).count()).toBe(0)

    await page.getByLabel(choice.date).fill(addDays(today, -200))
    await button(choice.submit).click()
    await page.getByText(t.none).waitFor()
    await page.getByLabel(choice.date).fill('')
    await button(choice.submit).click()
    await page.getByText(choice.wrong).waitFor()
    await expectAccessible(screen, 'day list, nobody, no such day')
  })

  it('goes on paper without the screen around it: head on every page, boxes to tick, who printed it and when', async () => {
    const officer = await staffAt('petugas', 'en')
    const { page } = officer
    const { list: t, sheet } = words.en.day
    await officer.opens('kelola/hari/')
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
    expect(stamp).toContain(t.totals(16, everybody.length))
    expect(stamp).toMatch(new RegExp(`${t.printed(`${longDate(stage.today(), 'en')}, \\d\\d:\\d\\d WIB`, 'petugas')}$`))

    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: words.en.day.views.sheet }).click()
    await page.getByRole('table').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText(sheet.signature).waitFor()
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('is figures without a name for the office’s admin, also at its end', async () => {
    const admin = await staffAt('admin')
    const { page, screen } = admin
    const { sheet } = words.id.day
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await admin.opens('kelola/hari/')
    await page.getByText(sheet.officersOnly).waitFor()
    const figure = (name: string) =>
      page.getByRole('row').filter({ hasText: name }).getByRole('cell').textContent().then(Number)
    await page.getByRole('table').waitFor()
    const { body } = await (await signedIn(stage.origin, 'admin')).get(`${listOf(stage.today())}/summary`)
    expect(await figure(sheet.expected)).toBe(everybody.length)
    expect(await figure(sheet.open)).toBe(body.people.open)
    expect(asked).not.toContain(listOf(stage.today()))
    expect(await page.getByText('Sumiati').count()).toBe(0)
    await expectAccessible(screen, 'day sheet')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectFits(screen, 'day sheet, phone')
  })
})

describe('The board of the waiting room', () => {
  it('is chosen an office for, shows what the desk is at within seconds, and says when it lost the network', async () => {
    const someone = await stage.applicant({ width: 1280 })
    const { page, screen } = someone
    const t = words.id.board
    const siti = await signedIn(stage.origin, 'petugas')
    const bookings = async () => (await siti.get(listOf(stage.today()))).body.bookings as DeskBooking[]
    const partyOf = async (name: string) =>
      (await bookings()).find(({ applicants }) => applicants.some(({ fullName }) => fullName === name)) as DeskBooking
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
    const now = clockAt(stage.now(), zone)
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
    await someone.opens('papan/')
    await page.getByRole('link', { name: /Tangerang/ }).click()
    await shows(2).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Kantor Imigrasi Kelas I Non TPI Tangerang',
    )
    const shown = await page.locator('main').textContent()
    for (const { fullName } of everybody) expect(shown).not.toContain(fullName)
    const figure = await page.locator('.board__times strong, .board__foot dd').first().boundingBox()
    expect(figure?.height).toBeGreaterThanOrEqual(0.08 * 1080)
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
