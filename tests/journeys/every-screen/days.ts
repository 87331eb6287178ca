import type { Page, Route } from 'playwright-core'
import { addMonths, monthOf } from '../../../web/dates.ts'
import { today } from '../../support/clock.ts'
import { atForms, type Chapter, type Scene, whileRefused, whileWaiting } from './chapter.ts'

const [calendar, day] = ['**/api/offices/*/calendar?*', '**/api/offices/*/days/*'] as const

/** Longer than the pages ever wait before they look again, in milliseconds. */
const aLook = 31_000

interface Place {
  readonly date?: string
  readonly time?: string
}

/** What the API answers, with those days or times that `takes` names given away. */
const givenAway = (takes: (place: Place) => boolean) => async (route: Route) => {
  const response = await route.fetch()
  const body = await response.json()
  for (const place of body.days ?? body.slots)
    if (place.state === 'available' && takes(place)) Object.assign(place, { state: 'full', remaining: 0 })
  await route.fulfill({ response, json: body })
}

const lookAgain = (page: Page) => page.clock.fastForward(aLook)

/** The days and times that are there, are not, or are no more. */
export const daysAndTimes: Chapter = async (someone, scene, look) => {
  const { page, texts, button } = someone
  const { t } = texts
  const { fills, says } = atForms(someone, scene)
  await page.clock.install()
  await someone.opens('antrian/')
  await someone.choosesOffice()
  await someone.choosesParty(3)

  const days = page.locator('.day__list input[type=radio]')
  await days.first().waitFor()
  await types('31', '11', '2026')
  await says(t.typed.notADate)
  await look('booking, typed what is no date')
  const { days: dayList } = await (
    await page.request.get(`${scene.origin}/api/offices/tangerang/calendar?month=${nextMonth()}`)
  ).json()
  const { date } = dayList.find(({ state }: { state: string }) => state === 'closed')
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  await types(String(Number(dayOfMonth)), String(Number(month)), year)
  await page.locator('.day__typed [role=alert]').getByText(t.calendar.states.closed).waitFor()
  await look('booking, typed a day that is closed')
  await button(t.typed.chooseNext).click()
  await page.locator('.day__chosen strong').waitFor()
  await look('booking, next free day chosen')

  await days.nth(1).check()
  const lost = await days.nth(1).getAttribute('value')
  await page.route(
    calendar,
    givenAway(({ date }) => date === lost),
  )
  await lookAgain(page)
  await page.locator('.day__chosen .notice--warning').waitFor()
  await look('booking, chosen day filled up')
  await page.unroute(calendar)

  await days.nth(2).check()
  await someone.next()
  await someone.heading(t.time.heading)
  const times = page.locator('input[type=radio]:not([aria-disabled])')
  const wanted = await times.first().getAttribute('value')
  await times.first().check()
  await page.route(
    day,
    givenAway(({ time }) => time === wanted),
  )
  await lookAgain(page)
  await page.locator('[role=status] div.notice--warning').waitFor()
  await look('booking, chosen time filled up')
  await page.unroute(day)
  await page.route(
    day,
    givenAway(() => true),
  )
  await page.reload()
  await says(t.time.none)
  await look('booking, no time left')
  await page.unroute(day)

  await whileWaiting(someone, day, async () => {
    await page.reload()
    await someone.heading(t.time.heading)
    await page.locator('.loading').waitFor()
    await look('booking, time, loading')
  })
  await whileRefused(someone, { address: day, code: 'internal' }, async () => {
    await page.reload()
    await page.getByRole('alert').waitFor()
    await look('booking, time, failed')
  })
  await atDays(scene)
  await whileWaiting(someone, calendar, async () => {
    await page.reload()
    await page.locator('.day__list .loading').waitFor()
    await look('booking, day, loading')
  })
  await whileRefused(someone, { address: calendar, code: 'internal' }, async () => {
    await page.reload()
    await page.locator('.day__list [role=alert]').waitFor()
    await look('booking, day, failed')
  })
  await page.route(
    calendar,
    givenAway(() => true),
  )
  await page.reload()
  await page.locator('.day__list .notice--warning').waitFor()
  await look('booking, no free day')
  await page.unroute(calendar)
  await page.route('**/assets/later-*.js', (route) => route.abort('internetdisconnected'))
  await page.reload()
  await page.getByRole('alert').waitFor()
  await look('booking, later steps did not arrive')

  async function types(day: string, month: string, year: string) {
    await fills({ 'typed-day': day, 'typed-month': month, 'typed-year': year })
    await button(t.typed.choose).click()
  }
  function atDays({ origin, locale }: Scene) {
    return page.goto(`${origin}${locale === 'id' ? '' : '/en'}/antrian/?langkah=hari`)
  }
}

/** `YYYY-MM` */
const nextMonth = () => addMonths(monthOf(today()), 1)
