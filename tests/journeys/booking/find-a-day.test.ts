import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CalendarDayView } from '../../../lambdas/contract/http/schemas.ts'
import { longDate } from '../../../web/lib/dates.ts'
import { expectAccessible } from '../../support/browser/expect-accessible.ts'
import { apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, readCalendarDays } from '../../support/local-run/demo-data.ts'
import { instantIn, today } from '../../support/time/clock.ts'
import { waitFor } from '../../support/time/wait-for.ts'
import { type BrowserUser, focusedText } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture({ alone: true })

const days = () => readCalendarDays(apiClient(fixture.origin), 'tangerang')

async function openDayStep(choice: Parameters<typeof fixture.openUser>[0] = {}, people = 3): Promise<BrowserUser> {
  const someone = await fixture.openUser(choice)
  await someone.page.clock.install()
  await someone.open('antrian/')
  await someone.chooseOffice()
  await someone.chooseParty(people)
  await someone.heading(someone.texts.t.day.heading)
  await someone.page.getByRole('radio').first().waitFor()
  return someone
}

/** Types day, month and year as numbers without leading zeros. */
async function typeDayMonthYear({ page, texts }: BrowserUser, day: string, month: string, year: string): Promise<void> {
  const { date } = texts.common
  await page.getByLabel(date.day, { exact: true }).fill(day)
  await page.getByLabel(date.month, { exact: true }).fill(month)
  await page.getByLabel(date.year, { exact: true }).fill(year)
}
const typeDate = (someone: BrowserUser, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return typeDayMonthYear(someone, String(Number(day)), String(Number(month)), year)
}

describe('Who knows the day types it', () => {
  it('and hears of each day that is none why not, and which is the next one', async () => {
    const known = await days()
    const from = today()
    const dayOf = (fits: (day: CalendarDayView) => boolean) => {
      const found = known.find((day) => day.date > from && fits(day))
      if (!found) throw new Error('the seed lacks such a day')
      return found
    }
    const someone = await openDayStep()
    const { page, texts, button } = someone
    const { t } = texts
    const alert = page.locator('.day__typed [role=alert]')
    const refused = async (words: string) => {
      await button(t.typed.choose).click()
      await expect.poll(() => alert.textContent()).toContain(words)
      expect(await page.locator('.day__chosen').textContent()).toBe('')
    }
    const { states, few } = t.calendar

    await typeDayMonthYear(someone, '31', '11', '2026')
    await refused(t.typed.notADate)
    await typeDayMonthYear(someone, '1', '1', '2031')
    await refused(t.typed.beyond('').slice(0, 12))
    await typeDayMonthYear(someone, '1', '1', '26')
    await refused(states.past)
    const holiday = dayOf(({ state }) => state === 'holiday')
    await typeDate(someone, holiday.date)
    await refused(`${longDate(holiday.date, 'id')}: ${states.holiday}, ${holiday.holiday}.`)
    await typeDate(someone, dayOf(({ opensAt }) => opensAt !== undefined).date)
    await refused(`${states.unopened}, ${t.calendar.opens('').trim()} `)
    await typeDate(someone, dayOf(({ state, opensAt }) => state === 'unopened' && !opensAt).date)
    await refused(`: ${states.unopened}.`)
    await typeDate(someone, dayOf(({ state }) => state === 'closed').date)
    await refused(`: ${states.closed}.`)
    const tight = (await bookableDays(apiClient(fixture.origin), 'tangerang', 12))[0] ?? ''
    await setRemaining(tight, 2)
    await waitForCaches(someone, tight, 2)
    await typeDate(someone, tight)
    await refused(few(2, 3))
    await setRemaining(tight, 0)
    await waitForCaches(someone, tight, 0)
    await refused(states.full)

    // From the full day on to the next that takes all three.
    const next = dayOf(({ date, state, remaining }) => date > tight && state === 'available' && remaining >= 3)
    await button(t.typed.chooseNext).click()
    await page.getByText(longDate(next.date, 'id')).waitFor()
    expect(await alert.count()).toBe(0)
    await someone.next()
    await someone.heading(t.time.heading)
    expect(await page.locator('.lead').textContent()).toContain(longDate(next.date, 'id'))
  })

  it('by keyboard: Enter chooses it, and Lanjut goes on with it or says above what is wrong', async () => {
    const [, , , date = ''] = await bookableDays(apiClient(fixture.origin), 'tangerang', 20)
    const someone = await openDayStep({}, 1)
    const { page, texts, next, heading } = someone
    const { t } = texts
    await typeDayMonthYear(someone, '30', '2', '2027')
    await next()
    await page.getByRole('alert').getByRole('link', { name: t.typed.notADate }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('typed')
    await typeDate(someone, date)
    await page.keyboard.press('Tab')
    await page.getByLabel(texts.common.date.year, { exact: true }).press('Enter')
    await page.locator('.day__chosen').getByText(longDate(date, 'id')).waitFor()
    await heading(t.day.heading)
    // Typed anew and refused: however often pressed, nobody goes on with the day chosen before.
    await typeDayMonthYear(someone, '30', '2', '2027')
    for (const _ of [1, 2]) {
      await next()
      await page.getByRole('alert').getByRole('link', { name: t.typed.notADate }).waitFor()
      await heading(t.day.heading)
    }
    // Another one, and straight on.
    const [other = ''] = await bookableDays(apiClient(fixture.origin), 'tangerang', 8)
    await typeDate(someone, other)
    await next()
    await heading(t.time.heading)
    expect(await page.locator('.lead').textContent()).toContain(longDate(other, 'id'))
  })
})

it('the calendar turns to the next free date, focuses it, and says when there is none', async () => {
  const open = (await days()).filter(({ state, remaining }) => state === 'available' && remaining >= 5)
  const last = open.at(-1)?.date ?? ''
  const someone = await openDayStep({ width: 1280 }, 5)
  const { page, texts, button } = someone
  const { t } = texts
  await typeDate(someone, open.at(-2)?.date ?? '')
  await button(t.typed.choose).click()
  await page.locator('.month [aria-selected="true"]').waitFor()
  await button(t.calendar.nextFree).click()
  await expect.poll(() => focusedText(page)).toContain(longDate(last, 'id'))
  await expect.poll(() => focusedText(page)).toContain(t.calendar.states.available)
  expect(await page.locator('.calendar__message').textContent()).toContain(longDate(last, 'id'))
  await page.keyboard.press('Enter')
  await page.locator('.day__chosen').getByText(longDate(last, 'id')).waitFor()
  await button(t.calendar.nextFree).click()
  await page.getByText(t.calendar.noneAfter(longDate(last, 'id'))).waitFor()
})

it.each([
  ['of the typed date', 5, 5],
  ['of a date that was typed over since', 5, 6],
])('who goes on while the office is still asked %s gets to what stands there', async (_, asked, typed) => {
  const open = await bookableDays(apiClient(fixture.origin), 'tangerang', 15)
  const someone = await openDayStep({}, 1)
  const { page, texts, button } = someone
  await typeDate(someone, open[asked] ?? '')
  const answer = Promise.withResolvers<void>()
  await page.route('**/calendar?*', async (route) => {
    await answer.promise
    await route.continue()
  })
  await button(texts.t.typed.choose).click()
  if (typed !== asked) await typeDate(someone, open[typed] ?? '')
  await someone.next()
  answer.resolve()
  await someone.heading(texts.t.time.heading)
  await expect.poll(() => page.locator('.lead').textContent()).toContain(longDate(open[typed] ?? '', 'id'))
})

it('a time that fills up under the finger keeps the focus, and says why it cannot be chosen', async () => {
  const date = (await bookableDays(apiClient(fixture.origin), 'tangerang', 15))[4] ?? ''
  const someone = await openDayStep({}, 1)
  const { page, texts, button } = someone
  const { t, common } = texts
  await typeDate(someone, date)
  await button(t.typed.choose).click()
  await someone.next()
  await someone.heading(t.time.heading)
  const time = page.locator('input[value="09:00"]')
  await time.focus()
  await setRemaining(date, 0, '09:00')
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(31_000)
        return time.getAttribute('aria-disabled')
      },
      { interval: 500 },
    )
    .toBe('true')
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('09:00')
  await page.keyboard.press('Space')
  await page.getByText(common.cannotChoose('09.00', t.justFull)).waitFor()
  expect(await page.locator('input:checked').count()).toBe(0)
  await expectAccessible(someone.screen, 'a full time refused')
  // The arrows go through it to the next one.
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('input:checked').getAttribute('value')).toBe('09:30')
})

it('who keeps watching a day gets 304s of a few bytes while nothing changes', async () => {
  const someone = await openDayStep()
  const { page } = someone
  const answers = await fromNetwork(page, '/calendar?')
  // The first of each month may be the page's first look; as long as its copy is fresh, the browser asks nobody.
  const repeated = () => answers.filter(({ url }, n) => answers.findIndex((one) => one.url === url) < n)
  await waitFor('an answer from the network', async () => {
    const looked = page.waitForEvent('requestfinished', (request) => request.url().includes('/calendar?'))
    await page.clock.fastForward(31_000)
    await looked
    return repeated().length > 0
  })
  for (const { status, bytes } of repeated()) {
    expect(status).toBe(304)
    expect(bytes).toBeLessThan(300)
  }
  expect(await page.getByRole('radio').count()).toBe(10)
})

it('an opening within the hour is counted down without asking again, and said when it comes', async () => {
  const someone = await fixture.openUser()
  const { page, texts } = someone
  const { release: releaseTexts } = texts.common
  let asked = 0
  await page.route('**/api/offices', async (route) => {
    asked++
    const response = await route.fetch()
    const body = await response.json()
    body.offices[0].nextOpening = { ...body.offices[0].nextOpening, at: instantIn(90_000) }
    delete body.offices[1].nextOpening
    await route.fulfill({ response, json: body })
  })
  await page.clock.install()
  await someone.open('')
  const left = page.locator('.next-release__left')
  await expect.poll(() => left.textContent()).toMatch(/1 menit \d+ detik lagi/)
  await page.getByText(releaseTexts.none).waitFor()
  await page.clock.runFor(40_000)
  await expect.poll(() => left.textContent()).toMatch(/^ (4|5)\d detik lagi/)
  await expectAccessible(someone.screen, 'an opening counted down')
  await page.clock.runFor(60_000)
  await expect.poll(() => page.locator('.next-release [role=status]').textContent()).toMatch(/sudah dibuka/)
  expect(await left.count()).toBe(0)
  expect(asked).toBe(1)
})

/** Leaves `places` on a day, all at one time, as if others had booked the rest. */
async function setRemaining(date: string, places: number, only?: string): Promise<void> {
  const admin = await signedInClient(fixture.origin, 'admin')
  const { body } = await admin.get(`/api/offices/tangerang/days/${date}`)
  const slots = body.slots as { time: string; quota: number; remaining: number }[]
  for (const [n, { time, quota, remaining }] of slots.entries()) {
    if (only && time !== only) continue
    const path = `/api/admin/offices/tangerang/slots/${date}/${time}`
    const { status } = await admin.send('PATCH', path, { quota: quota - remaining + (n === 0 || only ? places : 0) })
    if (status !== 200) throw new Error(`quota not set: ${status}`)
  }
}

/** Answers are kept for a moment, at the server and in the browser: until this one gets the places as they are. */
const waitForCaches = ({ page, screen }: BrowserUser, date: string, places: number): Promise<true> =>
  waitFor(`${places} places on ${date}`, async () => {
    const url = `/api/offices/tangerang/calendar?month=${date.slice(0, 7)}`
    const seen = await page.evaluate(
      ([address = '', language = '']) =>
        fetch(address, { headers: { 'accept-language': language } }).then((answer) => answer.json()),
      [url, screen.locale],
    )
    return (seen.days as CalendarDayView[]).find((day) => day.date === date)?.remaining === places
  })

interface NetworkAnswer {
  readonly url: string
  readonly status: number
  /** Head and body, as they came over the line. */
  readonly bytes: number
}

/** Collects what the network answers from now on; what the browser has a copy of is no part of it. */
async function fromNetwork(page: Page, address: string): Promise<readonly NetworkAnswer[]> {
  const answers: NetworkAnswer[] = []
  const wanted = new Map<string, string>()
  const statuses = new Map<string, number>()
  const network = await page.context().newCDPSession(page)
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes(address)) wanted.set(requestId, request.url)
  })
  network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => statuses.set(requestId, statusCode))
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) wanted.delete(requestId)
  })
  network.on('Network.requestServedFromCache', ({ requestId }) => wanted.delete(requestId))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const [url, status] = [wanted.get(requestId), statuses.get(requestId)]
    if (url !== undefined && status !== undefined) answers.push({ url, status, bytes })
  })
  await network.send('Network.enable')
  return answers
}
