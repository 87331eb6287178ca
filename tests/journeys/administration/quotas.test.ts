import { beforeAll, describe, expect, it } from 'vitest'
import type { CalendarView } from '../../../lambdas/contract/http/schemas.ts'
import { locales } from '../../../lambdas/contract/locale.ts'
import { longDate, monthName, monthOf, shiftMonth } from '../../../web/lib/dates.ts'
import { href } from '../../../web/site.ts'
import { expectAccessible, expectUsableByStaff } from '../../support/browser/expect-accessible.ts'
import { pagesBehindLogIn } from '../../support/browser/pages.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { dayAhead, today, zone } from '../../support/time/clock.ts'
import { waitFor } from '../../support/time/wait-for.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { quotaPageActions } from '../support/quota-admin.ts'

const fixture = useBrowserFixture({ alone: true })

const newOffice = (id: string) => ({
  name: `Unit Layanan Paspor ${id}`,
  address: 'Jalan Contoh No. 1, Serang',
  phone: '(0254) 123456',
  whatsapp: '08118119000',
  social: [],
  website: 'https://serang.example/',
  emails: ['serang@contoh.id'],
  timeZone: zone,
  maxParty: 5,
  workdays: [1, 2, 3, 4, 5],
  cancellationFrees: true,
  version: 0,
})

/** Offices without any quota, opened by the national admin, one for each story. */
const newOffices = ['serang', 'cilegon'] as const
beforeAll(async () => {
  const pusat = await signedInClient(fixture.origin, 'pusat')
  for (const id of newOffices) {
    const { status } = await pusat.send('PUT', `/api/admin/offices/${id}`, newOffice(id))
    if (status !== 200) throw new Error(`office not opened: ${status}`)
  }
})

/** The national admin, once the new offices are found by their codes; the list of all is kept for half a minute. */
async function openNewOffices(): Promise<ApiClient> {
  const pusat = await signedInClient(fixture.origin, 'pusat')
  const found = async () => {
    const answers = await Promise.all(newOffices.map((id) => pusat.get(`/api/offices/${id}`)))
    return answers.every(({ status }) => status === 200)
  }
  await waitFor('the new offices', found)
  return pusat
}

/** The first days of next month: no earlier story has touched them. */
const nextMonth = () => shiftMonth(monthOf(today()), 1)

async function quotaAt(admin: ApiClient, date: string, time: string): Promise<number | undefined> {
  const { body } = await admin.get(`/api/admin/offices/tangerang/quotas?month=${monthOf(date)}`)
  const days = body.days as { date: string; slots: { time: string; quota: number }[] }[]
  return days.find((day) => day.date === date)?.slots.find((slot) => slot.time === time)?.quota
}

describe('The sheet of a month', () => {
  it('is worked by keys like a spreadsheet: type, fill, paste, undo, save', async () => {
    const api = await signedInClient(fixture.origin, 'admin')
    const [first = '', second = '', third = ''] = (await bookableDays(api, 'tangerang', 12)).filter(
      (date) => monthOf(date) === nextMonth(),
    )
    const admin = await quotaPageActions(await fixture.openUser({ width: 1280 }))
    const { page, press, quotaOf, words } = admin
    await admin.openCell(first, '08:00')

    await press('3', '1', 'Tab')
    expect(await quotaOf(first, '08:00')).toBe('31')
    await press('F2')
    await press('Control+a', '3', '2', 'Escape')
    const before = Number(await quotaOf(first, '08:30'))
    await press('+', '5', 'Enter')
    expect(Number(await quotaOf(first, '08:30'))).toBe(before + 5)

    const field = page.locator('#quota-fill')
    await field.fill('tujuh')
    await admin.button(words.quotas.tools.apply).click()
    await page.locator('#quota-fill[aria-invalid="true"]:focus').waitFor()
    expect(await page.locator('#quota-fill-error').textContent()).toBe(words.quotas.messages.notAQuota)

    await admin.cell(second, '09:00').click()
    const sum = (of: string) => Number(/ (\d+) /.exec(of)?.[1])
    const noted = page.locator('tr', { has: admin.cell(second, '09:00') }).locator('.quota-day__note')
    const whole = sum((await noted.textContent()) ?? '')
    await press('Shift+ArrowRight', 'Shift+ArrowRight', '7', 'Enter')
    for (const time of ['09:00', '09:30', '10:00']) expect(await quotaOf(second, time)).toBe('7')
    await press('Control+z')
    expect(await quotaOf(second, '09:00')).not.toBe('7')
    await press('Control+y')
    expect(await quotaOf(second, '09:00')).toBe('7')
    expect(await admin.copy()).toBe('7\t7\t7')
    expect(await noted.textContent()).toContain(words.quotas.cell.was(whole))

    await admin.cell(third, '08:00').click()
    await admin.paste('41\t42\r\n')
    expect([await quotaOf(third, '08:00'), await quotaOf(third, '08:30')]).toEqual(['41', '42'])
    await admin.paste('satu')
    await page.getByText(words.quotas.messages.strange('satu')).waitFor()
    await admin.cell(third, '15:00').click()
    await press('Delete')
    expect(await quotaOf(third, '15:00')).toBe('–')

    await page.getByText(words.quotas.save.changed(8)).waitFor()
    // Another month and back: the focus stays in the sheet, and so do the changes.
    const month = page.locator('#quota-month')
    await press('PageDown')
    await expect.poll(() => month.textContent()).toBe(monthName(shiftMonth(nextMonth(), 1), 'id'))
    await page.locator('.loading').waitFor({ state: 'detached' })
    await press('PageUp')
    await expect.poll(() => month.textContent()).toBe(monthName(nextMonth(), 'id'))
    expect(await page.locator('.quota-cell:focus').textContent()).toContain(longDate(third, 'id'))
    await expectAccessible(admin.screen, 'sheet with changes')
    // What is typed is there again after a reload.
    await page.reload()
    await page.getByText(words.quotas.save.changed(8)).waitFor()
    await admin.button(words.quotas.save.save).click()
    await page.getByText(words.quotas.save.outcome(8, 0)).waitFor()
    expect(await quotaAt(api, first, '08:00')).toBe(31)
    expect(await quotaAt(api, first, '08:30')).toBe(before + 5)
    expect(await quotaAt(api, second, '10:00')).toBe(7)
    expect(await quotaAt(api, third, '08:30')).toBe(42)
    expect(await quotaAt(api, third, '15:00')).toBeUndefined()
  })

  it('shows who was quicker, and overwrites neither an edit nor a booking', async () => {
    const [api, budi] = await Promise.all([
      signedInClient(fixture.origin, 'admin'),
      signedInClient(fixture.origin, 'budi'),
    ])
    const days = (await bookableDays(api, 'tangerang', 12)).filter((date) => monthOf(date) === nextMonth())
    const [date = ''] = days.slice(-1)
    const admin = await quotaPageActions(await fixture.openUser({ width: 1280 }))
    const { page, press, words, cell } = admin
    const t = words.quotas
    await admin.openCell(date, '08:00')
    await press('9', 'Tab', '1', 'Tab')
    const elsewhere = await api.send('PATCH', `/api/admin/offices/tangerang/slots/${date}/08:00`, { quota: 13 })
    expect(elsewhere.status).toBe(200)
    const party = [person(8101), person(8102), person(8103)]
    const booked = await budi.book({ office: 'tangerang', date, time: '08:30', applicants: party }, 'quotas-story')
    expect(booked.status).toBe(201)

    await admin.button(t.save.save).click()
    await page.getByText(t.save.outcome(0, 2)).waitFor()
    await page.getByText(t.decide.title(2)).waitFor()
    expect(await cell(date, '08:00').textContent()).toContain(t.errors['changed-meanwhile'](0))
    expect(await cell(date, '08:30').textContent()).toContain(t.errors['below-claims'](3))
    await expectAccessible(admin.screen, 'decisions')
    expect(await quotaAt(api, date, '08:00')).toBe(13)

    await admin.button(new RegExp(`^${t.decide.least(3)}`)).click()
    await page.getByText(t.decide.title(1)).waitFor()
    // The focus goes on with what is left to decide, then back to the sheet, where a decision can be undone.
    await page.locator('.quota-conflicts button:focus').click()
    await page.locator('.quota-cell:focus').waitFor()
    await press('Control+z')
    await page.getByText(t.decide.title(1)).waitFor()
    await press('Control+y')
    await page.getByText(t.decide.title(1)).waitFor({ state: 'detached' })
    await admin.button(t.save.save).click()
    await page.locator('.quota-save__message:focus').getByText(t.save.outcome(2, 0)).waitFor()
    expect([await quotaAt(api, date, '08:00'), await quotaAt(api, date, '08:30')]).toEqual([9, 3])
    // What was said of the save is no news beside another change.
    await cell(date, '09:00').click()
    await press('8', 'Enter')
    await page.getByText(t.save.outcome(2, 0)).waitFor({ state: 'detached' })
  })

  it('keeps what was typed over the end of a session, and leads back to it', async () => {
    const [date = ''] = await bookableDays(await signedInClient(fixture.origin, 'admin'), 'tangerang', 12)
    const admin = await quotaPageActions(await fixture.openUser({ width: 1280 }))
    const { page } = admin
    await admin.openCell(date, '11:00')
    await admin.press('6', 'Enter')
    await admin.page.context().clearCookies()
    await admin.button(admin.words.quotas.save.save).click()
    await admin.page.waitForURL(/\/masuk\//)
    await admin.logIn('admin')
    await admin.page.waitForURL(/kelola\/kuota/)
    await admin.page.getByText(admin.words.quotas.save.changed(1)).waitFor()
    expect(await admin.quotaOf(date, '11:00')).toBe('6')

    // A logout forgets what is typed, and closing the tab too: both ask first.
    const t = admin.words.quotas.leave
    const logOut = admin.button(admin.texts.common.account.logOut)
    await logOut.click()
    await page.getByRole('dialog').getByText(t.text(1)).waitFor()
    await expectAccessible(admin.screen, 'logout with changes')
    await admin.button(t.no).click()
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await logOut.click()
    await admin.button(t.yes).click()
    await page.waitForURL(fixture.origin + href('id', 'home'))
  })
})

describe('Giving out a month', () => {
  it('to a new office, through the pages, until the public calendar shows when it opens', async () => {
    await openNewOffices()
    const admin = await quotaPageActions(await fixture.openUser({ width: 1280 }), 'pusat')
    const { page, words, button } = admin
    const t = words.giveOut
    const releaseAt = dayAhead(3)
    await admin.open('kelola/?kantor=serang')
    await page.getByRole('heading', { name: words.manage.first.title }).waitFor()
    await expectAccessible(admin.screen, 'first steps')
    // Another tab is about another office meanwhile: this one keeps to its own.
    const other = await page.context().newPage()
    await other.goto(`${fixture.origin}/kelola/?kantor=tangerang`)
    await other.getByRole('heading', { name: words.manage.toDo.heading }).waitFor()
    await other.close()
    await admin.open('kelola/')
    await page.waitForURL('**/kelola/?kantor=serang')
    const menu = page.getByRole('navigation', { name: words.manage.staff.menu })
    const places = await menu
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search))
    expect(new Set(places)).toEqual(new Set(['?kantor=serang']))
    await page.getByRole('link', { name: words.manage.first.action, exact: true }).click()

    await page.getByText(t.hours.preview(10, 50)).waitFor()
    await page.getByLabel(t.hours.fields.quota).fill('6')
    await button(t.hours.submit).click()
    await page.getByRole('heading', { name: t.steps.hari }).waitFor()
    await page.locator(`input[value="${nextMonth()}"]:checked`).waitFor()
    await page.getByRole('radio', { name: t.release.later }).check()
    await page.locator('#release-date').fill(String(Number(releaseAt.slice(8))))
    await page.locator('#release-date-month').fill(String(Number(releaseAt.slice(5, 7))))
    await page.locator('#release-date-year').fill(releaseAt.slice(2, 4))
    await page.locator('#release-clock').fill('14')
    const opens = t.release.opens(t.release.at(longDate(releaseAt, 'id'), '14.00 WIB'))
    await page.getByText(opens).waitFor()
    await expectAccessible(admin.screen, 'days and opening')
    await button(admin.texts.common.next).click()

    await page.getByRole('heading', { name: t.steps.periksa }).waitFor()
    await page.getByRole('table').waitFor()
    await expectAccessible(admin.screen, 'preview')
    await button(t.check.submit).click()
    await page.getByRole('heading', { name: t.done.heading }).waitFor()
    await page.getByText(opens).waitFor()
    await expectAccessible(admin.screen, 'given out')

    const anonymous = await fixture.openUser({ width: 1280 })
    await expect
      .poll(async () => {
        const answer = await anonymous.page.request.get(
          `${fixture.origin}/api/offices/serang/calendar?month=${nextMonth()}`,
        )
        const { days } = (await answer.json()) as CalendarView
        // Days before the opening have no quota, and no instant: at a month's end they are next month's first.
        const givenOut = days.filter(({ date, state }) => state === 'unopened' && date > releaseAt)
        return [...new Set(givenOut.map(({ opensAt }) => opensAt))]
      })
      .toEqual([new Date(`${releaseAt}T14:00:00+07:00`).toISOString()])
    await anonymous.open('antrian/?kantor=serang')
    await anonymous.next()
    await anonymous.chooseParty(1)
    await anonymous.page.locator('.calendar').getByRole('button', { name: anonymous.texts.t.calendar.next }).click()
    const opened = `${longDate(releaseAt, 'id')}, 14.00 WIB`
    await anonymous.page.locator(`.month .month__day--unopened[aria-label*="${opened}"]`).first().waitFor()
  })

  it('stops half-way with whole days, says where it stands when the line breaks, and goes on', async () => {
    const pusat = await openNewOffices()
    const admin = await quotaPageActions(await fixture.openUser({ width: 1280 }), 'pusat')
    const { page, words, button } = admin
    const t = words.giveOut
    const givenOut = async (): Promise<number> => {
      const { body } = await pusat.get(`/api/admin/offices/cilegon/quotas?month=${nextMonth()}`)
      const sizes = (body.days as { slots: unknown[] }[]).map(({ slots }) => slots.length)
      // No day is half given out.
      expect(sizes.every((size) => size === 0 || size === 10)).toBe(true)
      return sizes.filter(Boolean).length
    }
    await admin.open('kelola/beri-kuota/?kantor=cilegon')
    await button(t.hours.submit).click()
    await page.getByRole('radio', { name: t.days.draft.label }).check()
    await button(admin.texts.common.next).click()
    await button(t.check.submit).waitFor()
    const total = Number(/\d+/.exec((await page.locator('.summary-list dd').first().textContent()) ?? '')?.[0])
    expect(total).toBeGreaterThan(15)

    // The first lot waits until somebody has pressed Stop.
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/cilegon/quotas', async (route) => {
      await held
      await route.continue()
    })
    await button(t.check.submit).click()
    // Back leads away from no run: it can still be seen and stopped.
    await page.goBack()
    await button(t.run.stop).click()
    letGo()
    await page.getByText(t.run.stopped(5, total)).waitFor()
    await page.getByRole('heading', { name: t.steps.hari }).waitFor()
    expect(await givenOut()).toBe(5)
    await expectAccessible(admin.screen, 'stopped')

    await page.unroute('**/cilegon/quotas')
    let sent = 0
    await page.route('**/cilegon/quotas', (route) =>
      ++sent === 1
        ? route.continue()
        : route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({ status: 503, code: 'internal', detail: 'Terjadi gangguan.', requestId: 'r-1' }),
          }),
    )
    await button(t.run.goOn(total - 5)).click()
    await page.getByText(t.run.failed(10, total)).waitFor()
    await expectAccessible(admin.screen, 'interrupted')
    await page.unroute('**/cilegon/quotas')
    await button(t.run.goOn(total - 10)).click()
    await page.getByRole('heading', { name: t.done.heading }).waitFor()
    expect(await givenOut()).toBe(total)

    // Drafts wait for their opening: the overview says so and leads there.
    await admin.open('kelola/?kantor=cilegon')
    await page
      .getByRole('link', { name: new RegExp(words.manage.toDo.setRelease) })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: words.release.title }).waitFor()
    await button(words.release.submit).click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(admin.screen, 'opening not chosen')
    await page.getByRole('radio', { name: words.release.release.now }).check()
    await button(words.release.submit).click()
    await page.getByText(words.release.done.set(total)).waitFor()
    await expectAccessible(admin.screen, 'opened')
    await expect.poll(async () => (await bookableDays(pusat, 'cilegon', 0)).length).toBe(total)

    // Fewer places than before are asked about.
    await admin.open('kelola/beri-kuota/?kantor=cilegon')
    await page.getByLabel(t.hours.fields.quota).fill('4')
    await button(t.hours.submit).click()
    await page.locator(`input[value="${nextMonth()}"]`).check()
    await page.getByRole('radio', { name: t.days.draft.label }).check()
    await button(admin.texts.common.next).click()
    await button(t.check.submit).click()
    await page.getByRole('dialog', { name: t.cut.title(total) }).waitFor()
    await page.getByText(t.cut.text(total * 50, total * 40)).waitFor()
    await expectAccessible(admin.screen, 'places cut')
    await button(t.cut.no).click()
    await button(t.check.submit).waitFor()
  })
})

describe('The pages of quotas', () => {
  for (const locale of locales)
    it(`can be used by everybody and fit desk, tablet and phone (${locale})`, async () => {
      const admin = await quotaPageActions(await fixture.openUser({ locale, width: 1280 }))
      const { page, screen, words } = admin
      const [date = ''] = await bookableDays(await signedInClient(fixture.origin, 'admin'), 'tangerang', 12)
      const paths = ['kelola/', `kelola/kuota/?tanggal=${date}`, 'kelola/beri-kuota/', 'kelola/waktu-buka/']
      for (const path of paths) {
        await admin.open(path)
        await page.locator('h1').waitFor()
        await expectUsableByStaff(screen, path)
      }
      await admin.open('kelola/beri-kuota/')
      await page.getByLabel(words.giveOut.hours.fields.opens).first().fill('pagi')
      await admin.button(words.giveOut.hours.submit).click()
      await page.getByRole('alert').waitFor()
      await expectAccessible(screen, 'hours refused')

      // What follows is the same in both.
      if (locale === 'en') return
      await page.route('**/api/admin/**', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ status: 503, code: 'internal', detail: '', requestId: 'r-1' }),
        }),
      )
      for (const path of paths) {
        await admin.open(path)
        await page.getByRole('alert').first().waitFor()
        await expectAccessible(screen, `${path}, failed`)
      }
    })

  it('lead who is not logged in to do so, and back', async () => {
    const someone = await fixture.openUser()
    for (const name of pagesBehindLogIn) {
      await someone.page.goto(fixture.origin + href('id', name))
      await someone.page.waitForURL((url) => url.searchParams.get('lanjut') === href('id', name))
    }
    await someone.logIn('admin')
    await someone.page.waitForURL((url) => url.pathname === href('id', pagesBehindLogIn.at(-1) ?? 'manage'))
  })

  it('tell an officer that quotas are not theirs, and show the coming days', async () => {
    const officer = await quotaPageActions(await fixture.openUser({ width: 1280 }), 'petugas')
    await officer.open('kelola/kuota/')
    await officer.page.getByText(officer.words.quotas.staff.notYours).waitFor()
    await officer.open('kelola/')
    await officer.page.getByRole('table').waitFor()
    await expectAccessible(officer.screen, 'overview of an officer')
    expect(await officer.page.getByRole('link', { name: officer.words.quotas.staff.pages.quotas }).count()).toBe(0)
  })
})
