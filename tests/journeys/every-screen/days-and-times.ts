import type { Page, Route } from 'playwright-core'
import { monthOf, shiftMonth } from '../../../web/lib/dates.ts'
import { today } from '../../support/time/clock.ts'
import { type Chapter, type ChapterContext, formActions, whileRefused, whileWaiting } from './chapter.ts'

const [calendar, day] = ['**/api/offices/*/calendar?*', '**/api/offices/*/days/*'] as const

/** Longer than the pages ever wait before they look again, in milliseconds. */
const longerThanPollMs = 31_000

interface DayOrTime {
  readonly date?: string
  readonly time?: string
}

/** What the API answers, with those days or times that `takes` names given away. */
const markTaken = (isTaken: (place: DayOrTime) => boolean) => async (route: Route) => {
  const response = await route.fetch()
  const body = await response.json()
  for (const place of body.days ?? body.slots)
    if (place.state === 'available' && isTaken(place)) Object.assign(place, { state: 'full', remaining: 0 })
  await route.fulfill({ response, json: body })
}

const pollAgain = (page: Page) => page.clock.fastForward(longerThanPollMs)

/** The days and times that are there, are not, or are no more. */
export const daysAndTimes: Chapter = async (someone, scene, inspect) => {
  const { page, texts, button } = someone
  const { t } = texts
  const { fill, waitForText } = formActions(someone, scene)
  await page.clock.install()
  await someone.open('antrian/')
  await someone.chooseOffice()
  await someone.chooseParty(3)

  const days = page.locator('.day__list input[type=radio]')
  await days.first().waitFor()
  await types('31', '11', '2026')
  await waitForText(t.typed.notADate)
  await inspect('booking, typed what is no date')
  const { days: dayList } = await (
    await page.request.get(`${scene.origin}/api/offices/tangerang/calendar?month=${nextMonth()}`)
  ).json()
  const { date } = dayList.find(({ state }: { state: string }) => state === 'closed')
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  await types(String(Number(dayOfMonth)), String(Number(month)), year)
  await page.locator('.day__typed [role=alert]').getByText(t.calendar.states.closed).waitFor()
  await inspect('booking, typed a day that is closed')
  await button(t.typed.chooseNext).click()
  await page.locator('.day__chosen strong').waitFor()
  await inspect('booking, next free day chosen')

  await days.nth(1).check()
  const lost = await days.nth(1).getAttribute('value')
  await page.route(
    calendar,
    markTaken(({ date }) => date === lost),
  )
  await pollAgain(page)
  await page.locator('.day__chosen .notice--warning').waitFor()
  await inspect('booking, chosen day filled up')
  await page.unroute(calendar)

  await days.nth(2).check()
  await someone.next()
  await someone.heading(t.time.heading)
  const times = page.locator('input[type=radio]:not([aria-disabled])')
  const wanted = await times.first().getAttribute('value')
  await times.first().check()
  await page.route(
    day,
    markTaken(({ time }) => time === wanted),
  )
  await pollAgain(page)
  await page.locator('[role=status] div.notice--warning').waitFor()
  await inspect('booking, chosen time filled up')
  await page.unroute(day)
  await page.route(
    day,
    markTaken(() => true),
  )
  await page.reload()
  await waitForText(t.time.none)
  await inspect('booking, no time left')
  await page.unroute(day)

  await whileWaiting(someone, day, async () => {
    await page.reload()
    await someone.heading(t.time.heading)
    await page.locator('.loading').waitFor()
    await inspect('booking, time, loading')
  })
  await whileRefused(someone, { address: day, code: 'internal' }, async () => {
    await page.reload()
    await page.getByRole('alert').waitFor()
    await inspect('booking, time, failed')
  })
  await atDays(scene)
  await whileWaiting(someone, calendar, async () => {
    await page.reload()
    await page.locator('.day__list .loading').waitFor()
    await inspect('booking, day, loading')
  })
  await whileRefused(someone, { address: calendar, code: 'internal' }, async () => {
    await page.reload()
    await page.locator('.day__list [role=alert]').waitFor()
    await inspect('booking, day, failed')
  })
  await page.route(
    calendar,
    markTaken(() => true),
  )
  await page.reload()
  await page.locator('.day__list .notice--warning').waitFor()
  await inspect('booking, no free day')
  await page.unroute(calendar)
  await page.route('**/assets/lazy-*.js', (route) => route.abort('internetdisconnected'))
  await page.reload()
  await page.getByRole('alert').waitFor()
  await inspect('booking, later steps did not arrive')

  async function types(day: string, month: string, year: string) {
    await fill({ 'typed-day': day, 'typed-month': month, 'typed-year': year })
    await button(t.typed.choose).click()
  }
  function atDays({ origin, locale }: ChapterContext) {
    return page.goto(`${origin}${locale === 'id' ? '' : '/en'}/antrian/?langkah=hari`)
  }
}

/** `YYYY-MM` */
const nextMonth = () => shiftMonth(monthOf(today()), 1)
