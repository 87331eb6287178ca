import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { monthOf } from '../../../web/lib/dates.ts'
import { href } from '../../../web/site.ts'
import enAudit from '../../../web/texts/en/staff/audit.ts'
import enRights from '../../../web/texts/en/staff/grants.ts'
import enHolidays from '../../../web/texts/en/staff/holidays.ts'
import enOffices from '../../../web/texts/en/staff/office-records.ts'
import idAudit from '../../../web/texts/id/staff/audit.ts'
import idRights from '../../../web/texts/id/staff/grants.ts'
import idHolidays from '../../../web/texts/id/staff/holidays.ts'
import idOffices from '../../../web/texts/id/staff/office-records.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookedUpDay } from '../../support/local-run/demo-data.ts'
import { dayAhead } from '../../support/time/clock.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { staffPageActions } from '../support/staff-member.ts'

/* Who keeps the house: holidays, offices, the rights of staff, and the history of it all. */

const texts = {
  id: { holidays: idHolidays, offices: idOffices, grants: idRights, audit: idAudit },
  en: { holidays: enHolidays, offices: enOffices, grants: enRights, audit: enAudit },
}
const fixture = useBrowserFixture({ alone: true })
let pusat: ApiClient
beforeAll(async () => {
  pusat = await signedInClient(fixture.origin, 'pusat')
})

/** Somebody of the staff at a desk. */
async function openAsStaff(username: string, path: string, locale: Locale = 'id') {
  const someone = await fixture.openUser({ locale, width: 1280 })
  const member = staffPageActions(someone)
  await member.openAs(path, username)
  return { ...someone, ...member, t: texts[locale] }
}

describe('Holidays', () => {
  it('are imported after a look at what would change and what is wrong', async () => {
    const year = 2028
    const { page, button, expectUsable, t } = await openAsStaff('pusat', `kelola/libur/?tahun=${year}`)
    const { holidays } = t
    await page.getByText(holidays.empty.title(year)).waitFor()
    await expectUsable('holidays, none yet')
    await button(holidays.import).click()
    const pasted = page.getByLabel(holidays.importing.paste)
    await button(holidays.importing.check).click()
    await page.getByText(holidays.importing.empty).first().waitFor()
    await pasted.fill(`tanggal;nama;jenis\n01/01/${year};Tahun Baru;libur\n31/02/${year};Tidak ada;libur`)
    await button(holidays.importing.check).click()
    const fault = page.getByRole('row', { name: new RegExp(`^3 .*31/02/${year}`) })
    await fault.waitFor()
    expect(await button(holidays.importing.take).count()).toBe(0)
    await expectUsable('holidays, import with a fault')

    const file = `tanggal;nama;jenis\n01/01/${year};Tahun Baru;libur\n24/12/${year};Cuti bersama Natal;\n`
    await page.getByLabel(holidays.importing.file).setInputFiles({
      name: 'libur.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    })
    await page.getByRole('heading', { name: holidays.importing.preview }).waitFor()
    await page.getByText(holidays.changes.added(2)).waitFor()
    await expectUsable('holidays, import looked at')
    await button(holidays.importing.take).click()
    expect((await pusat.get(`/api/admin/holidays/${year}`)).body.days).toEqual([])

    await button(holidays.save).click()
    await page.getByRole('alert').getByRole('link', { name: holidays.source }).click()
    await page.keyboard.type('SKB 3 Menteri')
    await expectUsable('holidays, without a source')
    await button(holidays.save).click()
    await page.getByText(holidays.saved(year)).waitFor()
    expect(await page.getByRole('row').count()).toBe(3)
    await page.getByText(holidays.provisional).waitFor()
    const { body } = await pusat.get(`/api/admin/holidays/${year}`)
    expect(body).toMatchObject({
      source: 'SKB 3 Menteri',
      days: [
        { date: `${year}-01-01`, kind: 'libur' },
        { date: `${year}-12-24`, kind: 'cuti' },
      ],
    })
    await expectUsable('holidays, saved')

    const download = page.waitForEvent('download')
    await button(holidays.export).click()
    const saved = await readFile(await (await download).path(), 'utf8')
    expect(saved).toContain(`${year}-12-24;Cuti bersama Natal;cuti`)
  })

  it('are refused on a day with bookings, at their row, with the office to turn to; what was typed outlives the session', async () => {
    const red = await bookedUpDay(pusat, 'tangerang')
    const year = Number(red.slice(0, 4))
    const path = `kelola/libur/?tahun=${year}`
    const { page, button, expectUsable, t, logIn, settled } = await openAsStaff('pusat', path)
    const { holidays } = t
    const before = (await pusat.get(`/api/admin/holidays/${year}`)).body
    await button(holidays.edit).click()
    await button(holidays.add).click()
    const row = page.getByRole('group').last()
    await expect
      .poll(() => row.getByLabel(holidays.columns.date).evaluate((field) => field === document.activeElement))
      .toBe(true)
    await row.getByLabel(holidays.columns.date).fill(red)
    await row.getByLabel(holidays.columns.name).fill('Libur mendadak')
    await button(holidays.save).click()
    const closing = row.getByRole('link', { name: holidays.booked.close }).first()
    await closing.waitFor()
    expect(await row.textContent()).toMatch(/Tangerang: \d+ jadwal/)
    expect(await closing.getAttribute('href')).toMatch(new RegExp(`^/kelola/tutup/\\?kantor=[a-z]+&tanggal=${red}$`))
    await expectUsable('holidays, refused')
    expect((await pusat.get(`/api/admin/holidays/${year}`)).body).toEqual(before)

    await page.context().clearCookies()
    await button(holidays.save).click()
    await page.waitForURL(/\/masuk\/\?lanjut=.*pesan=berakhir/)
    await logIn('pusat')
    await page.waitForURL(`**/${path}`)
    await settled()
    await page.getByText(holidays.restored).waitFor()
    expect(await row.getByLabel(holidays.columns.name).inputValue()).toBe('Libur mendadak')
    await button(holidays.cancel).click()
    await page.getByRole('dialog').waitFor()
    await expectUsable('holidays, throwing away')
    await button(holidays.discard.yes).click()
    await button(holidays.edit).waitFor()
  })

  it('that somebody else saves meanwhile come in, and nobody’s words are lost', async () => {
    const path = '/api/admin/holidays/2031'
    const days = [{ date: '2031-01-01', name: 'Tahun Baru', kind: 'libur' }]
    const list = { source: 'SKB', status: 'provisional', days, version: 0 }
    await pusat.send('PUT', path, list)
    const { page, button, expectUsable, t } = await openAsStaff('pusat', 'kelola/libur/?tahun=2031', 'en')
    await button(t.holidays.edit).click()
    await page.getByLabel(t.holidays.columns.name).first().fill('Tahun Baru Masehi')
    const theirs = { ...list, days: [...days, { date: '2031-05-01', name: 'Hari Buruh', kind: 'libur' }], version: 1 }
    expect((await pusat.send('PUT', path, theirs)).status).toBe(200)
    await button(t.holidays.save).click()
    await page.getByText(t.holidays.meanwhile.title).waitFor()
    await expectUsable('holidays, changed meanwhile')
    await button(t.holidays.save).click()
    await page.getByText(t.holidays.saved(2031)).waitFor()
    expect((await pusat.get(path)).body).toMatchObject({
      version: 3,
      days: [{ name: 'Tahun Baru Masehi' }, { name: 'Hari Buruh' }],
    })
  })
})

describe('Offices', () => {
  it('are added with what comes next, changed beside somebody else, and shown to the public', async () => {
    const { page, button, expectUsable, t, heading, settled } = await openAsStaff('pusat', 'kelola/kantor/', 'en')
    const { offices } = t
    await expectUsable('offices')
    await page.getByRole('link', { name: offices.add }).click()
    await settled()
    await button(offices.saveNew).click()
    await page.getByRole('alert').waitFor()
    await expectUsable('office, nothing filled in')
    await page.getByLabel(offices.name).fill('Kantor Imigrasi Kelas I Khusus TPI Surabaya')
    expect(await page.getByLabel(offices.office, { exact: true }).inputValue()).toBe('surabaya')
    await page.getByLabel(offices.address, { exact: true }).fill('Jalan Raya Letjend S. Parman No. 58A, Sidoarjo')
    await page.getByLabel(offices.phone).fill('(031) 8531785')
    await page.getByLabel(offices.whatsapp).fill('0812-3456-7890')
    await page.getByLabel(offices.website).fill('surabaya.imigrasi.go.id')
    await page.getByLabel(offices.email(1)).fill('kanim_surabaya@imigrasi.go.id')
    await button(offices.addEmail).click()
    await button(`${offices.remove} ${offices.email(2)}`).click()
    // A code that another office has is refused, however often: that office stays as it is.
    const bsd = (await pusat.get('/api/offices/bsd')).body
    await page.getByLabel(offices.website).fill('https://surabaya.imigrasi.go.id/')
    await page.getByLabel(offices.office, { exact: true }).fill('bsd')
    for (const _again of [1, 2]) {
      const answer = page.waitForResponse('**/api/admin/offices/bsd')
      await button(offices.saveNew).click()
      expect((await answer).status()).toBe(422)
      await page.getByRole('alert').getByRole('link', { name: offices.office }).waitFor()
    }
    expect((await pusat.get('/api/offices/bsd')).body).toEqual(bsd)
    await page.getByLabel(offices.office, { exact: true }).fill('surabaya')
    await page.getByLabel(offices.website).fill('surabaya.imigrasi.go.id')
    await button(offices.saveNew).click()
    // What only the server knows lands at its field.
    await page.getByRole('alert').getByRole('link', { name: offices.website }).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('https://surabaya.imigrasi.go.id/')
    await button(offices.saveNew).click()
    await page.getByText(offices.nextSteps.title('Kantor Imigrasi Kelas I Khusus TPI Surabaya')).waitFor()
    await expectUsable('office added')
    await page.getByRole('link', { name: offices.nextSteps.staff }).click()
    await heading(t.grants.title)
    await page.getByText(t.grants.empty.title).waitFor()
    await expectUsable('rights of a new office')

    await page.goto(fixture.origin + href('en', 'office-records', { query: { isi: 'surabaya' } }))
    await page.getByLabel(offices.address, { exact: true }).fill('Jalan Juanda, Sidoarjo')
    const { body } = await pusat.get('/api/admin/offices')
    const { id: _, ...record } = body.offices.find(({ id }: { id: string }) => id === 'surabaya')
    const theirs = { ...record, phone: '(031) 999999', address: 'Jalan Lain' }
    expect((await pusat.send('PUT', '/api/admin/offices/surabaya', theirs)).status).toBe(200)
    await button(offices.save).click()
    await page.getByText(offices.meanwhile.taken(offices.phone, '(031) 999999')).waitFor()
    await page.getByText(offices.meanwhile.kept(offices.address, 'Jalan Lain')).waitFor()
    await expectUsable('office, changed meanwhile')
    await button(offices.save).click()
    await page.getByText(offices.saved('Kantor Imigrasi Kelas I Khusus TPI Surabaya')).waitFor()

    // Everybody finds it by its code at once; the list of all is kept for half a minute.
    expect((await pusat.get('/api/offices/surabaya')).status).toBe(200)
  })

  it('keep their time zone while there is quota, and say why', async () => {
    const { page, button, expectUsable, t } = await openAsStaff('pusat', 'kelola/kantor/?isi=bsd')
    await page.getByLabel(t.offices.timeZone).selectOption('Asia/Makassar')
    await button(t.offices.save).click()
    const alert = page.getByRole('alert').getByRole('link', { name: t.offices.timeZone })
    await alert.waitFor()
    await expectUsable('office, time zone refused')
  })
})

describe('Rights', () => {
  it('hold at once in another browser, and end at once', async () => {
    const { page, button, expectUsable, t } = await openAsStaff('admin', 'kelola/staf/')
    const { grants: grantsPage } = t
    await page.getByRole('row', { name: /^Dewi Lestari/ }).waitFor()
    const own = page.getByRole('row', { name: /^Dewi Lestari/ }).getByRole('button')
    expect(await own.getAttribute('aria-disabled')).toBe('true')
    await button(grantsPage.give.submit).click()
    await page.getByRole('alert').waitFor()
    await expectUsable('rights, nothing filled in')
    await page.getByLabel(grantsPage.give.username).fill('tidak.ada')
    await page.getByRole('radio', { name: t.grants.staff.roles.admin }).check()
    await button(grantsPage.give.submit).click()
    const wrong = page.getByRole('alert').getByRole('link', { name: grantsPage.give.username })
    await wrong.waitFor()
    await expectUsable('rights, unknown account')

    const budi = await fixture.openUser({ width: 1280 })
    const other = staffPageActions(budi)
    await other.openAs('kelola/staf/', 'budi')
    await budi.page.getByText(grantsPage.staff.notYours).waitFor()
    await other.expectUsable('rights, not allowed')

    await wrong.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('BUDI')
    await page.keyboard.press('Enter')
    await page.getByText(grantsPage.give.done('Budi Santoso', grantsPage.staff.roles.admin)).waitFor()
    await budi.page.reload()
    await budi.page.getByRole('row', { name: /^Budi Santoso/ }).waitFor()

    await page
      .getByRole('row', { name: /^Budi Santoso/ })
      .getByRole('button')
      .click()
    await page.getByRole('dialog').waitFor()
    await expectUsable('rights, taking away')
    await button(grantsPage.take.yes).click()
    await page.getByText(grantsPage.take.done('Budi Santoso', grantsPage.staff.roles.admin)).waitFor()
    await expect.poll(() => page.getByRole('row', { name: /^Budi Santoso/ }).count()).toBe(0)
    const focus = await page.evaluate(() => document.activeElement?.textContent)
    expect(focus).toBe(grantsPage.office)

    // The same page, the same session: the next call is refused.
    await budi.page.getByLabel(grantsPage.give.username).fill('petugas')
    await budi.page.getByRole('radio', { name: grantsPage.staff.roles.admin }).check()
    await budi.button(grantsPage.give.submit).click()
    await budi.page
      .getByRole('alert')
      .getByText(/tidak berhak/)
      .waitFor()
    expect(await budi.page.getByLabel(grantsPage.give.username).inputValue()).toBe('petugas')
  })

  it('for the whole country are given by who has it, and the own one stays', async () => {
    const { page, t, expectUsable } = await openAsStaff('pusat', 'kelola/staf/')
    const national = page.getByRole('region', { name: t.grants.national })
    const own = national.getByRole('row', { name: /^Ratna Kusuma/ }).getByRole('button')
    expect(await own.getAttribute('aria-disabled')).toBe('true')
    await national.getByLabel(t.grants.give.username).fill('admin-bsd')
    await national.getByRole('button', { name: t.grants.give.submit }).click()
    await national.getByText(t.grants.give.done('Hendra Gunawan', t.grants.staff.roles.national)).waitFor()
    await expectUsable('national rights')
    await national
      .getByRole('row', { name: /^Hendra Gunawan/ })
      .getByRole('button')
      .click()
    await page.getByRole('button', { name: t.grants.take.yes }).click()
    await expect.poll(() => national.getByRole('row', { name: /^Hendra Gunawan/ }).count()).toBe(0)
  })
})

/** A day that an office works and that has no quota yet, so that nobody is in the way. */
async function quietDay(admin: ApiClient): Promise<string> {
  const month = monthOf(dayAhead(85))
  const { body } = await admin.get(`/api/admin/offices/tangerang/quotas?month=${month}`)
  const days = body.days as { date: string; state: string; slots: object[] }[]
  const found = days.find(({ state, slots }) => state === 'unopened' && slots.length === 0)
  if (!found) throw new Error(`no day without quota in ${month}`)
  return found.date
}

describe('The history', () => {
  it('says what was done, by filter and to the end, and leaves as a file', async () => {
    const admin = await signedInClient(fixture.origin, 'admin')
    const date = await quietDay(admin)
    const edits = Array.from({ length: 60 }, (_, n) => ({
      date,
      time: `${String(6 + Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`,
    }))
    const path = '/api/admin/offices/tangerang/slots'
    for (const [from, to] of [
      [null, 3],
      [3, null],
    ]) {
      const { body } = await admin.send('PATCH', path, { edits: edits.map((edit) => ({ ...edit, from, to })) })
      expect(body.results.every(({ result }: { result: string }) => result === 'saved')).toBe(true)
    }

    const { page, button, expectUsable, t } = await openAsStaff('admin', 'kelola/jejak/', 'en')
    const { audit } = t
    await page.getByText(audit.shown(100)).waitFor()
    await expectUsable('history')
    await button(audit.older).click()
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(120)
    const words = await page.getByRole('row').allTextContents()
    expect(words.some((line) => /06:00 removed/.test(line))).toBe(true)
    expect(words.some((line) => /06:00 added/.test(line))).toBe(true)

    await page.getByLabel(audit.filter.action).selectOption('day-reopened')
    await button(audit.filter.submit).click()
    await page.getByText(audit.empty.title).waitFor()
    await expectUsable('history, nothing found')
    await page.getByLabel(audit.filter.from).fill('2027-12-31')
    await button(audit.filter.submit).click()
    await page.getByRole('alert').getByRole('link', { name: audit.filter.to }).waitFor()
    await expectUsable('history, days the wrong way round')
    await button(audit.empty.reset).click()
    await page.getByText(audit.shown(100)).waitFor()

    const download = page.waitForEvent('download')
    await button(audit.export).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file.startsWith('\ufeff')).toBe(true)
    expect(file.trim().split('\r\n').length).toBeGreaterThan(121)
    await page.getByLabel(audit.filter.action).selectOption('exported')
    await button(audit.filter.submit).click()
    await page
      .getByRole('row', { name: /Saved the history/ })
      .first()
      .waitFor()
  })

  it('of the whole country is shown to who runs it, and to nobody else', async () => {
    const { page, button, expectUsable, t } = await openAsStaff('pusat', 'kelola/jejak/')
    await page.getByRole('radio', { name: t.audit.filter.national }).check()
    await button(t.audit.filter.submit).click()
    await page.getByText('Data kantor surabaya:').first().waitFor()
    await expectUsable('history of the country')
    const admin = await openAsStaff('admin', 'kelola/jejak/')
    expect(await admin.page.getByRole('radio').count()).toBe(0)
    expect(await admin.page.getByRole('link', { name: t.audit.staff.pages.holidays }).count()).toBe(0)
  })
})
