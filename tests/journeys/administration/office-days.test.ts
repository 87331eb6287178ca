import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { csvRows } from '../../../web/lib/csv.ts'
import { longDate, shiftDay } from '../../../web/lib/dates.ts'
import { href } from '../../../web/site.ts'
import search from '../../../web/texts/en/staff/bookings-search.ts'
import close from '../../../web/texts/id/staff/close-day.ts'
import figures from '../../../web/texts/id/staff/statistics.ts'
import { expectUsableByStaff } from '../../support/browser/expect-accessible.ts'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { today } from '../../support/time/clock.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture({ alone: true })

/** Somebody of the staff at their desk, logged in. */
async function openAsStaff(username: string, locale: Locale = 'id'): Promise<BrowserUser> {
  const someone = await fixture.openUser({ locale, width: 1280 })
  await someone.enterAs(username, 'kelola/')
  return someone
}

const expectUsable = ({ screen }: BrowserUser, state: string) => expectUsableByStaff(screen, state)

it('An admin closes a day: three bookings are cancelled and mailed, and taken up on the offered day', async () => {
  const t = close
  const budi = await signedInClient(fixture.origin, 'budi')
  const [date = '', , offered = ''] = await bookableDays(budi, 'tangerang')
  const first = 9100
  const codes: string[] = []
  const ids: string[] = []
  for (const [n, time] of ['08:00', '09:00', '10:00'].entries()) {
    const { status, body } = await budi.book(
      { office: 'tangerang', date, time, applicants: [person(first + n)] },
      `closing-${n}`,
    )
    expect(status).toBe(201)
    codes.push(body.code)
    ids.push(body.id)
  }

  const admin = await openAsStaff('admin')
  const { page, button, heading } = admin
  await admin.open('kelola/tutup/')
  await heading(t.title)
  await button(t.choice.submit).click()
  await page.getByRole('link', { name: t.choice.wrong }).waitFor()
  await expectUsable(admin, 'closing: no day chosen')
  await page.getByLabel(t.choice.date).fill(date)
  await button(t.choice.submit).click()

  await page.getByRole('heading', { name: longDate(date, 'id') }).waitFor()
  for (const code of codes) await page.getByRole('rowheader', { name: code }).waitFor()
  expect(await page.content()).not.toContain(person(first).nik)
  await button(t.form.submit).click()
  await page.getByRole('link', { name: t.form.reason }).waitFor()
  await expectUsable(admin, 'closing: no reason')
  await page.getByRole('radio', { name: t.form.reasons['power-cut'] }).check()
  await page.getByLabel(t.form.note).fill('Gardu terbakar')
  await page.locator(`input[value="${offered}"]`).check()

  // What was typed survives a reload, which a login is as well.
  await page.reload()
  await expect.poll(() => page.getByLabel(t.form.note).inputValue()).toBe('Gardu terbakar')
  expect(await page.locator(`input[value="${offered}"]`).isChecked()).toBe(true)
  await button(t.form.submit).click()
  await page.getByRole('dialog').getByText(t.confirm.cancels(3, 3)).waitFor()
  await expectUsable(admin, 'closing: the question')
  await page.keyboard.press('Escape')
  expect((await budi.get(`/api/bookings/${ids[0]}`)).body.status).toBe('ACTIVE')
  await button(t.form.submit).click()

  // The line breaks at the first call; going on is safe.
  await page.route('**/closure', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"internal","detail":""}' }),
  )
  await button(t.confirm.yes).click()
  await page.getByText(t.run.failed).waitFor()
  await expectUsable(admin, 'closing: failed')
  await page.unroute('**/closure')
  await button(t.run.goOn).click()
  await page.getByText(t.change.closed).waitFor()
  await page.getByText(t.closed.count(3, 3), { exact: true }).waitFor()
  await page.getByText(/^admin, /).waitFor()
  await expectUsable(admin, 'closed')

  const mails = async () =>
    ((await budi.get('/_local/mailbox.json')).body as { text: string }[]).filter(
      ({ text }) => text.includes('Gardu terbakar') && codes.some((code) => text.includes(code)),
    )
  await expect.poll(async () => (await mails()).length).toBe(3)

  // One takes the offered day; another, whose month is lifted, simply books anew.
  const taken = await budi.post(`/api/bookings/${ids[0]}/replacement`, { date: offered, time: '09:00' })
  expect(taken).toMatchObject({ status: 201, body: { date: offered } })
  const anew = { office: 'tangerang', date: offered, time: '10:00', applicants: [person(first + 1)] }
  expect((await budi.book(anew, 'anew')).status).toBe(201)

  await admin.open('kelola/tutup/')
  const row = page.getByRole('row').filter({ hasText: longDate(date, 'id') })
  await row.getByText(t.choice.closed(t.staffBookings.reasons['power-cut'], 'admin')).waitFor()
  await expectUsable(admin, 'closing: list with a closed day')
  await row.getByRole('link').click()
  await button(t.closed.reopen).click()
  await page.getByRole('dialog').getByText(t.reopening.notBack(3)).waitFor()
  await expectUsable(admin, 'reopening: the question')
  await button(t.reopening.yes).click()
  await page.getByText(t.change.reopened).waitFor()
  await button(t.form.submit).waitFor()
  expect((await budi.get(`/api/bookings/${ids[2]}`)).body.status).toBe('CANCELLED')
})

it('Two admins close the same day: the second is shown what the first has said, and nothing is overwritten', async () => {
  const t = close
  const [admin, other] = await Promise.all([openAsStaff('admin'), signedInClient(fixture.origin, 'pusat')])
  const date = (await bookableDays(other, 'tangerang'))[8] ?? ''
  await admin.open(`kelola/tutup/?tanggal=${date}`)
  await admin.page.getByRole('radio', { name: t.form.reasons.illness }).check()
  await admin.button(t.form.submit).click()
  await other.post(`/api/admin/offices/tangerang/days/${date}/closure`, {
    reason: 'disaster',
    note: 'Banjir',
    replacements: [],
  })
  await admin.button(t.confirm.yes).click()
  await admin.page.getByText(t.change.meanwhile).waitFor()
  await admin.page.getByText('Banjir').waitFor()
  await admin.page.getByText(/^pusat, /).waitFor()
  const { body } = await other.get(`/api/admin/offices/tangerang/closures?from=${date}&to=${date}`)
  expect(body.closures).toMatchObject([{ reason: 'disaster' }])
})

it('An officer finds a booking by code, NIK and name, nothing of the other office, and leaves no trace in the address', async () => {
  const t = search
  const budi = await signedInClient(fixture.origin, 'budi')
  const number = 9300
  const days = await Promise.all(['tangerang', 'bsd'].map((office) => bookableDays(budi, office, 5)))
  const [here, there] = await Promise.all(
    ['tangerang', 'bsd'].map((office, n) =>
      budi.book(
        { office, date: days[n]?.[0], time: '08:30', applicants: [person(number + n, { fullName: 'Ratna Kusuma' })] },
        `found-${office}`,
      ),
    ),
  )
  expect([here?.status, there?.status]).toEqual([201, 201])

  const officer = await openAsStaff('petugas', 'en')
  const { page, button } = officer
  await officer.open('kelola/cari/')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const kind = (name: string) => page.getByRole('radio', { name }).check()
  const find = async (label: string, text: string) => {
    await page.getByRole('textbox', { name: label }).fill(text)
    await button(t.submit).click()
  }
  await button(t.submit).click()
  await page.getByRole('alert').waitFor()
  await expectUsable(officer, 'search: nothing typed')
  await find(t.kinds.code, here?.body.code)
  await page.getByRole('rowheader', { name: here?.body.code }).waitFor()
  await expectUsable(officer, 'search: found by code')
  await find(t.kinds.code, there?.body.code)
  await page.getByText(t.none.code).waitFor()
  await expectUsable(officer, 'search: nothing found')
  await button(t.none.again).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-code')

  await kind(t.kinds.nik)
  await find(t.kinds.nik, person(number).nik)
  await page.getByRole('rowheader', { name: here?.body.code }).waitFor()
  await find(t.kinds.nik, person(number + 1).nik)
  await page.getByText(t.none.nik).waitFor()

  await kind(t.kinds.name)
  await find(t.kinds.name, 'r')
  await page.getByRole('alert').waitFor()
  await find(t.kinds.name, 'kusuma rat')
  await page.getByRole('rowheader', { name: here?.body.code }).waitFor()
  expect(await page.getByRole('rowheader', { name: there?.body.code }).count()).toBe(0)
  await expectUsable(officer, 'search: found by name')
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  for (const secret of [person(number).nik, 'kusuma', here?.body.code])
    for (const text of [...asked, page.url(), kept]) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())

  await officer.open('kelola/tutup/')
  await page.getByText(t.staff.notYours).waitFor()
})

it('An admin reads the figures of the coming days as charts, tables and a file', async () => {
  const t = figures
  const admin = await openAsStaff('admin')
  const { page, button } = admin
  await page.goto(fixture.origin + href('id', 'statistics', { query: { rentang: 'depan' } }))
  const fill = page.locator('section').filter({ has: page.getByRole('heading', { name: t.fill.title }) })
  await fill.getByRole('img').waitFor()
  // The library came, and drew something.
  await expect
    .poll(() =>
      fill.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        return Array.from(data).some((byte) => byte !== 0)
      }),
    )
    .toBe(true)
  await expectUsable(admin, 'statistics')
  await fill.getByText(t.figure.table).click()
  const api = await signedInClient(fixture.origin, 'admin')
  const first = today()
  const last = shiftDay(first, 29)
  const { body } = await api.get(`/api/admin/offices/tangerang/statistics?from=${first}&to=${last}`)
  const all = body.days as { date: string; quota: number; booked: number; draft: number }[]
  const days = all.filter(({ quota, draft }) => quota > 0 || draft > 0)
  expect(days.some(({ booked }) => booked > 0)).toBe(true)
  await expect.poll(() => fill.getByRole('row').count()).toBe(days.length + 1)
  await expectUsable(admin, 'statistics, table open')

  const download = page.waitForEvent('download')
  await fill.getByRole('button', { name: t.figure.csv }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`tangerang-${first}-${last}-${t.figure.files.fill}.csv`)
  const rows = await csvRows(await readFile(await file.path(), 'utf8'))
  const read = rows.map(({ cells }) => cells).filter(([first]) => first)
  expect(read.slice(1)).toEqual(
    days.map(({ date, quota, booked, draft }) => [date, quota, booked, quota - booked, draft].map(String)),
  )

  await page.getByRole('link', { name: t.range.names.sendiri }).click()
  await page.getByLabel(t.range.from).fill('2026-01-01')
  await page.getByLabel(t.range.to).fill('2026-12-31')
  await button(t.range.submit).click()
  await page.getByRole('alert').waitFor()
  await expectUsable(admin, 'statistics: range too long')
  await page.getByLabel(t.range.to).fill('2026-01-31')
  await button(t.range.submit).click()
  await page.getByText(t.nothing).waitFor()
  await expectUsable(admin, 'statistics: nothing there')

  await page.route('**/draw-*.js', (route) => route.abort('blockedbyclient'))
  await page.goto(fixture.origin + href('id', 'statistics', { query: { rentang: 'depan' } }))
  await page.getByText(t.figure.notDrawn).waitFor()
  await expect.poll(() => fill.getByRole('row').count()).toBe(days.length + 1)
})
