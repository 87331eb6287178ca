import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { longDate } from '../../../web/lib/dates.ts'
import en from '../../../web/texts/en/account/reschedule.ts'
import id from '../../../web/texts/id/account/reschedule.ts'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, slotWithPlaces } from '../../support/local-run/demo-data.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()
const rescheduleTexts = { id, en }

interface HeldBooking {
  readonly id: string
  readonly code: string
  readonly date: string
  readonly time: string
}

/** A booking of Budi on the nth bookable day. */
async function bookForBudi(number: number, { time = '09:00', day = 0, people = 1 } = {}): Promise<HeldBooking> {
  const budi = await signedInClient(fixture.origin, 'budi')
  const date = (await bookableDays(budi, 'tangerang'))[day]
  const applicants = Array.from({ length: people }, (_, i) => person(number + i))
  const { status, body } = await budi.book({ office: 'tangerang', date, time, applicants }, `budi-has-${number}-${day}`)
  if (status !== 201) throw new Error(`not booked: ${status}`)
  return body
}

const readBookingState = async (held: HeldBooking): Promise<string> => {
  const { body } = await (await signedInClient(fixture.origin, 'budi')).get(`/api/bookings/${held.id}`)
  return `${body.date} ${body.time} ${body.status}`
}

/** Budi at his own browser, at the first step of moving a booking. */
async function openRescheduleAsBudi(
  held: HeldBooking,
  locale: Locale = 'id',
  width: 390 | 1280 = 390,
): Promise<BrowserUser> {
  const budi = await fixture.openUser({ locale, width })
  await budi.enterAs('budi', `jadwal/ubah/?id=${held.id}`)
  await budi.heading(rescheduleTexts[locale].day.heading)
  return budi
}

/** Day and time of arrival, chosen as in a new booking. */
async function chooseDayAndTime(
  { page, heading, next, screen }: BrowserUser,
  date: string,
  time: string,
): Promise<void> {
  const t = rescheduleTexts[screen.locale]
  await heading(t.day.heading)
  await page.locator(`input[value="${date}"]`).check()
  await next()
  await heading(t.time.heading)
  await page.locator(`input[value="${time}"]`).check()
  await next()
  await heading(t.check.heading)
}

describe('A booking moves to another time', () => {
  it('from the list of bookings to new papers, every step usable by everybody', async () => {
    const held = await bookForBudi(7601, { people: 2 })
    const t = rescheduleTexts.en
    const budi = await fixture.openUser({ locale: 'en' })
    const { page, texts, button } = budi
    await budi.enterAs('budi', 'jadwal/')
    await page.getByRole('link', { name: `${texts.common.booking.reschedule} ${held.code}` }).click()
    await budi.heading(t.day.heading)
    expect(await page.locator('.present').textContent()).toContain(longDate(held.date, 'en'))
    await budi.next()
    await page.getByRole('alert').waitFor()

    const to = (await bookableDays(await signedInClient(fixture.origin, 'budi'), 'tangerang'))[2] ?? ''
    // The present time is no choice.
    await page.locator(`input[value="${held.date}"]`).check()
    await budi.next()
    await budi.heading(t.time.heading)
    await page.getByText(t.time.present).waitFor()
    expect(await page.locator(`input[value="${held.time}"]`).isDisabled()).toBe(true)
    await page.goBack()
    await chooseDayAndTime(budi, to, '10:00')
    await page.reload()
    await budi.heading(t.check.heading)
    expect(await page.locator('.summary-list').textContent()).toContain(longDate(held.date, 'en'))
    expect(await page.locator('.summary-list').textContent()).toContain(longDate(to, 'en'))

    let sent = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/rescheduling')) sent++
    })
    await button(t.check.submit).dblclick()
    await budi.heading(t.done.heading)
    expect(sent).toBe(1)
    expect(await readBookingState(held)).toBe(`${to} 10:00 ACTIVE`)
    expect(await page.locator('.summary-list').textContent()).toContain(longDate(to, 'en'))
    expect(await budi.code()).toBe(held.code)

    const download = page.waitForEvent('download')
    await button(`${texts.common.booking.saveCalendar} ${held.code}`).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`antrian-${held.code}.ics`)
    expect(await readFile(await file.path(), 'utf8')).toContain(`${to.replaceAll('-', '')}T100000`)

    await page.reload()
    await budi.heading(t.done.heading)
    // Asked for again, the next change begins with nothing chosen.
    await budi.open(`jadwal/ubah/?id=${held.id}`)
    await budi.heading(t.day.heading)
    expect(await page.locator('input:checked').count()).toBe(0)
  })

  it('not to a time somebody else took meanwhile: the old one stays, the nearest free ones are one tap away', async () => {
    const held = await bookForBudi(7631, { time: '11:00', day: 3 })
    const budi = await openRescheduleAsBudi(held)
    const { page, button } = budi
    const slot = await slotWithPlaces(await signedInClient(fixture.origin, 'admin'), 1, { time: '13:00', day: 4 })
    await chooseDayAndTime(budi, slot.date, slot.time)
    const rival = await signedInClient(fixture.origin, 'warga')
    expect((await rival.book({ ...slot, applicants: [person(7641)] }, 'rival-of-a-move')).status).toBe(201)
    await button(id.check.submit).click()

    await page.getByRole('heading', { name: id.taken.heading }).waitFor()
    const choices = page.locator('.taken__times button')
    await choices.first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('taken')
    expect(await readBookingState(held)).toBe(`${held.date} ${held.time} ACTIVE`)
    const wanted = (await choices.first().locator('strong').textContent()) ?? ''
    await choices.first().click()
    await page.getByRole('heading', { name: id.taken.heading }).waitFor({ state: 'detached' })
    await button(id.check.submit).click()
    await budi.heading(id.done.heading)
    expect(await page.locator('.summary-list').textContent()).toContain(wanted.split(', ').at(-1))
  })

  it('once, when the answer is lost on the way and the page is loaded again', async () => {
    const held = await bookForBudi(7651, { time: '09:00', day: 5 })
    const budi = await openRescheduleAsBudi(held)
    const { page, texts, button } = budi
    const to = (await bookableDays(await signedInClient(fixture.origin, 'budi'), 'tangerang'))[6] ?? ''
    await chooseDayAndTime(budi, to, '08:00')
    await page.route('**/rescheduling', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    await button(id.check.submit).click()
    await page.getByText(texts.common.waiting.offline).waitFor()
    await page.reload()
    await budi.heading(id.done.heading)
    expect(await readBookingState(held)).toBe(`${to} 08:00 ACTIVE`)
  })

  it('after logging in again, when the session has ended meanwhile', async () => {
    const held = await bookForBudi(7661, { time: '10:00', day: 2 })
    const budi = await openRescheduleAsBudi(held)
    const { page, texts, button } = budi
    const to = (await bookableDays(await signedInClient(fixture.origin, 'budi'), 'tangerang'))[3] ?? ''
    await chooseDayAndTime(budi, to, '08:00')
    await budi.screen.context.clearCookies()
    await button(id.check.submit).click()
    await page.getByText(texts.logIn.messages.berakhir).waitFor()
    await budi.logIn('budi')
    await budi.heading(id.check.heading)
    expect(await readBookingState(held)).toBe(`${held.date} ${held.time} ACTIVE`)
    await button(id.check.submit).click()
    await budi.heading(id.done.heading)
  })

  it('no more once the deadline has passed: the buttons and the page say why', async () => {
    const held = await bookForBudi(7671, { time: '08:00', day: 1 })
    const budi = await fixture.openUser()
    const { page, texts, button } = budi
    await budi.enterAs('budi')
    // As it will be when the deadline has passed.
    await page.route(/\/api\/bookings(\/\w+)?$/, async (route) => {
      const response = await route.fetch()
      const text = (await response.text()).replaceAll(/"cancellableUntil":"[\d-]+"/g, '"cancellableUntil":"2026-01-05"')
      await route.fulfill({ response, body: text })
    })
    await budi.open(`jadwal/detail/?id=${held.id}`)
    const change = button(`${texts.common.booking.reschedule} ${held.code}`)
    await change.waitFor()
    expect(await change.getAttribute('aria-disabled')).toBe('true')
    const reason = await change.getAttribute('aria-describedby')
    expect(await page.locator(`#${reason}`).textContent()).toBe(texts.common.booking.tooLate('Senin, 5 Januari 2026'))
    await budi.open(`jadwal/ubah/?id=${held.id}`)
    await page.getByText(texts.common.booking.tooLate('Senin, 5 Januari 2026')).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
  })
})
