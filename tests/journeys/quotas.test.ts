import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../lambdas/contract/locale.ts'
import type { Calendar } from '../../lambdas/contract/schemas.ts'
import { addMonths, longDate, monthName, monthOf } from '../../web/dates.ts'
import { href } from '../../web/site.ts'
import { expectAccessible, expectUsableByStaff } from '../support/accessible.ts'
import { dayAhead, today, zone } from '../support/clock.ts'
import { openDays } from '../support/demo.ts'
import { pagesBehindLogIn } from '../support/pages.ts'
import { person } from '../support/people.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'
import { waitFor } from '../support/wait-for.ts'
import { adminAt } from './quota-admin.ts'
import { useStage } from './stage.ts'

const stage = useStage({ alone: true })

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
  const pusat = await signedIn(stage.origin, 'pusat')
  for (const id of newOffices) {
    const { status } = await pusat.send('PUT', `/api/admin/offices/${id}`, newOffice(id))
    if (status !== 200) throw new Error(`office not opened: ${status}`)
  }
})

/** The national admin, once the new offices are found by their codes; the list of all is kept for half a minute. */
async function atNewOffices(): Promise<Visitor> {
  const pusat = await signedIn(stage.origin, 'pusat')
  const found = async () => {
    const answers = await Promise.all(newOffices.map((id) => pusat.get(`/api/offices/${id}`)))
    return answers.every(({ status }) => status === 200)
  }
  await waitFor('the new offices', found)
  return pusat
}

/** The first days of next month: no earlier story has touched them. */
const nextMonth = () => addMonths(monthOf(today()), 1)

async function quotaAt(admin: Visitor, date: string, time: string): Promise<number | undefined> {
  const { body } = await admin.get(`/api/admin/offices/tangerang/quotas?month=${monthOf(date)}`)
  const days = body.days as { date: string; slots: { time: string; quota: number }[] }[]
  return days.find((day) => day.date === date)?.slots.find((slot) => slot.time === time)?.quota
}

describe('The sheet of a month', () => {
  it('is worked by keys like a spreadsheet: type, fill, paste, undo, save', async () => {
    const api = await signedIn(stage.origin, 'admin')
    const [first = '', second = '', third = ''] = (await openDays(api, 'tangerang', 12)).filter(
      (date) => monthOf(date) === nextMonth(),
    )
    const admin = await adminAt(await stage.applicant({ width: 1280 }))
    const { page, press, quotaOf, words } = admin
    await admin.sitsAt(first, '08:00')

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
    expect(await page.locator('#quota-fill-error').textContent()).toBe(words.quotas.said.notAQuota)

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
    expect(await admin.copies()).toBe('7\t7\t7')
    expect(await noted.textContent()).toContain(words.quotas.cell.was(whole))

    await admin.cell(third, '08:00').click()
    await admin.pastes('41\t42\r\n')
    expect([await quotaOf(third, '08:00'), await quotaOf(third, '08:30')]).toEqual(['41', '42'])
    await admin.pastes('satu')
    await page.getByText(words.quotas.said.strange('satu')).waitFor()
    await admin.cell(third, '15:00').click()
    await press('Delete')
    expect(await quotaOf(third, '15:00')).toBe('–')

    await page.getByText(words.quotas.save.changed(8)).waitFor()
    // Another month and back: the focus stays in the sheet, and so do the changes.
    const month = page.locator('#quota-month')
    await press('PageDown')
    await expect.poll(() => month.textContent()).toBe(monthName(addMonths(nextMonth(), 1), 'id'))
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
    const [api, budi] = await Promise.all([signedIn(stage.origin, 'admin'), signedIn(stage.origin, 'budi')])
    const days = (await openDays(api, 'tangerang', 12)).filter((date) => monthOf(date) === nextMonth())
    const [date = ''] = days.slice(-1)
    const admin = await adminAt(await stage.applicant({ width: 1280 }))
    const { page, press, words, cell } = admin
    const t = words.quotas
    await admin.sitsAt(date, '08:00')
    await press('9', 'Tab', '1', 'Tab')
    const elsewhere = await api.send('PATCH', `/api/admin/offices/tangerang/slots/${date}/08:00`, { quota: 13 })
    expect(elsewhere.status).toBe(200)
    const party = [person(8101), person(8102), person(8103)]
    const booked = await budi.book({ office: 'tangerang', date, time: '08:30', applicants: party }, 'quotas-story')
    expect(booked.status).toBe(201)

    await admin.button(t.save.save).click()
    await page.getByText(t.save.outcome(0, 2)).waitFor()
    await page.getByText(t.decide.title(2)).waitFor()
    expect(await cell(date, '08:00').textContent()).toContain(t.faults['changed-meanwhile'](0))
    expect(await cell(date, '08:30').textContent()).toContain(t.faults['below-claims'](3))
    await expectAccessible(admin.screen, 'decisions')
    expect(await quotaAt(api, date, '08:00')).toBe(13)

    await admin.button(new RegExp(`^${t.decide.least(3)}`)).click()
    await page.getByText(t.decide.title(1)).waitFor()
    // The focus goes on with what is left to decide, then back to the sheet, where a decision can be undone.
    await page.locator('.quota-decisions button:focus').click()
    await page.locator('.quota-cell:focus').waitFor()
    await press('Control+z')
    await page.getByText(t.decide.title(1)).waitFor()
    await press('Control+y')
    await page.getByText(t.decide.title(1)).waitFor({ state: 'detached' })
    await admin.button(t.save.save).click()
    await page.locator('.quota-save__said:focus').getByText(t.save.outcome(2, 0)).waitFor()
    expect([await quotaAt(api, date, '08:00'), await quotaAt(api, date, '08:30')]).toEqual([9, 3])
    // What was said of the save is no news beside another change.
    await cell(date, '09:00').click()
    await press('8', 'Enter')
    await page.getByText(t.save.outcome(2, 0)).waitFor({ state: 'detached' })
  })

  it('keeps what was typed over the end of a session, and leads back to it', async () => {
    const [date = ''] = await openDays(await signedIn(stage.origin, 'admin'), 'tangerang', 12)
    const admin = await adminAt(await stage.applicant({ width: 1280 }))
    const { page } = admin
    await admin.sitsAt(date, '11:00')
    await admin.press('6', 'Enter')
    await admin.page.context().clearCookies()
    await admin.button(admin.words.quotas.save.save).click()
    await admin.page.waitForURL(/\/masuk\//)
    await admin.logsIn('admin')
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
    await page.waitForURL(stage.origin + href('id', 'home'))
  })
})

describe('Giving out a month', () => {
  it('to a new office, through the pages, until the public calendar shows when it opens', async () => {
    await atNewOffices()
    const admin = await adminAt(await stage.applicant({ width: 1280 }), 'pusat')
    const { page, words, button } = admin
    const t = words.giveOut
    const opening = dayAhead(3)
    await admin.opens('kelola/?kantor=serang')
    await page.getByRole('heading', { name: words.manage.first.title }).waitFor()
    await expectAccessible(admin.screen, 'first steps')
    // Another tab is about another office meanwhile: this one keeps to its own.
    const other = await page.context().newPage()
    await other.goto(`${stage.origin}/kelola/?kantor=tangerang`)
    await other.getByRole('heading', { name: words.manage.toDo.heading }).waitFor()
    await other.close()
    await admin.opens('kelola/')
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
    await page.getByRole('radio', { name: t.opening.later }).check()
    await page.locator('#opening-date').fill(String(Number(opening.slice(8))))
    await page.locator('#opening-date-month').fill(String(Number(opening.slice(5, 7))))
    await page.locator('#opening-date-year').fill(opening.slice(2, 4))
    await page.locator('#opening-time').fill('14')
    const opens = t.opening.opens(t.opening.at(longDate(opening, 'id'), '14.00 WIB'))
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

    const visitor = await stage.applicant({ width: 1280 })
    await expect
      .poll(async () => {
        const answer = await visitor.page.request.get(
          `${stage.origin}/api/offices/serang/calendar?month=${nextMonth()}`,
        )
        const { days } = (await answer.json()) as Calendar
        // Days before the opening have no quota, and no instant: at a month's end they are next month's first.
        const given = days.filter(({ date, state }) => state === 'unopened' && date > opening)
        return [...new Set(given.map(({ opensAt }) => opensAt))]
      })
      .toEqual([new Date(`${opening}T14:00:00+07:00`).toISOString()])
    await visitor.opens('antrian/?kantor=serang')
    await visitor.next()
    await visitor.choosesParty(1)
    await visitor.page.locator('.calendar').getByRole('button', { name: visitor.texts.t.calendar.next }).click()
    const opened = `${longDate(opening, 'id')}, 14.00 WIB`
    await visitor.page.locator(`.month .month__day--unopened[aria-label*="${opened}"]`).first().waitFor()
  })

  it('stops half-way with whole days, says where it stands when the line breaks, and goes on', async () => {
    const pusat = await atNewOffices()
    const admin = await adminAt(await stage.applicant({ width: 1280 }), 'pusat')
    const { page, words, button } = admin
    const t = words.giveOut
    const given = async (): Promise<number> => {
      const { body } = await pusat.get(`/api/admin/offices/cilegon/quotas?month=${nextMonth()}`)
      const sizes = (body.days as { slots: unknown[] }[]).map(({ slots }) => slots.length)
      // No day is half given out.
      expect(sizes.every((size) => size === 0 || size === 10)).toBe(true)
      return sizes.filter(Boolean).length
    }
    await admin.opens('kelola/beri-kuota/?kantor=cilegon')
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
    expect(await given()).toBe(5)
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
    expect(await given()).toBe(total)

    // Drafts wait for their opening: the overview says so and leads there.
    await admin.opens('kelola/?kantor=cilegon')
    await page
      .getByRole('link', { name: new RegExp(words.manage.toDo.setOpening) })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: words.opening.title }).waitFor()
    await button(words.opening.submit).click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(admin.screen, 'opening not chosen')
    await page.getByRole('radio', { name: words.opening.opening.now }).check()
    await button(words.opening.submit).click()
    await page.getByText(words.opening.done.set(total)).waitFor()
    await expectAccessible(admin.screen, 'opened')
    await expect.poll(async () => (await openDays(pusat, 'cilegon', 0)).length).toBe(total)

    // Fewer places than before are asked about.
    await admin.opens('kelola/beri-kuota/?kantor=cilegon')
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
      const admin = await adminAt(await stage.applicant({ locale, width: 1280 }))
      const { page, screen, words } = admin
      const [date = ''] = await openDays(await signedIn(stage.origin, 'admin'), 'tangerang', 12)
      const paths = ['kelola/', `kelola/kuota/?tanggal=${date}`, 'kelola/beri-kuota/', 'kelola/waktu-buka/']
      for (const path of paths) {
        await admin.opens(path)
        await page.locator('h1').waitFor()
        await expectUsableByStaff(screen, path)
      }
      await admin.opens('kelola/beri-kuota/')
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
        await admin.opens(path)
        await page.getByRole('alert').first().waitFor()
        await expectAccessible(screen, `${path}, failed`)
      }
    })

  it('lead who is not logged in to do so, and back', async () => {
    const someone = await stage.applicant()
    for (const name of pagesBehindLogIn) {
      await someone.page.goto(stage.origin + href('id', name))
      await someone.page.waitForURL((url) => url.searchParams.get('lanjut') === href('id', name))
    }
    await someone.logsIn('admin')
    await someone.page.waitForURL((url) => url.pathname === href('id', pagesBehindLogIn.at(-1) ?? 'manage'))
  })

  it('tell an officer that quotas are not theirs, and show the coming days', async () => {
    const officer = await adminAt(await stage.applicant({ width: 1280 }), 'petugas')
    await officer.opens('kelola/kuota/')
    await officer.page.getByText(officer.words.quotas.staff.notYours).waitFor()
    await officer.opens('kelola/')
    await officer.page.getByRole('table').waitFor()
    await expectAccessible(officer.screen, 'overview of an officer')
    expect(await officer.page.getByRole('link', { name: officer.words.quotas.staff.pages.quotas }).count()).toBe(0)
  })
})
