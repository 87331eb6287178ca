import { describe, expect, it } from 'vitest'
import { longDate } from '../../../web/lib/dates.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture({ alone: true })

/** Longer than the pages ever wait before they look again, in milliseconds. */
const longerThanPollMs = 31_000

/** Leaves `places` in every time of a day, as if others had booked the rest. */
async function setRemaining(admin: ApiClient, date: string, places: number, times?: readonly string[]): Promise<void> {
  const { body } = await admin.get(`/api/offices/tangerang/days/${date}`)
  for (const { time, quota, remaining } of body.slots as { time: string; quota: number; remaining: number }[]) {
    if (times && !times.includes(time)) continue
    const path = `/api/admin/offices/tangerang/slots/${date}/${time}`
    const { status } = await admin.send('PATCH', path, { quota: quota - remaining + places })
    if (status !== 200) throw new Error(`quota not set: ${status}`)
  }
}

/** Somebody who looks at the days, with a clock that can be moved. */
async function openDayStep(width: 390 | 1280 = 390): Promise<BrowserUser> {
  const someone = await fixture.openUser({ width })
  await someone.page.clock.install()
  await someone.open('antrian/')
  await someone.chooseOffice()
  await someone.chooseParty(1)
  await someone.heading(someone.texts.t.day.heading)
  await someone.page.getByRole('radio').first().waitFor()
  return someone
}

/** Lets time pass until the page says something. (Answers may be two real seconds old: the browser keeps them.) */
const pollUntil = ({ page }: BrowserUser, words: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await page.clock.fastForward(longerThanPollMs)
        return page.getByText(words).count()
      },
      { interval: 500 },
    )
    .toBe(1)

describe('Places stay fresh while somebody looks', () => {
  it('a day that fills up says so in list and calendar, and can be chosen no more; everything else is kept', async () => {
    const admin = await signedInClient(fixture.origin, 'admin')
    const [, date = '', other = ''] = await bookableDays(admin, 'tangerang')
    const someone = await openDayStep(1280)
    const { page, texts, next } = someone
    const { t } = texts
    await page.locator(`input[value="${date}"]`).check()
    await page.locator('.month [aria-selected="true"] .month__day--available').waitFor()
    const shown = await page.getByRole('radio').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

    await setRemaining(admin, date, 0)
    await pollUntil(someone, t.day.lost(longDate(date, 'id')))
    expect(await page.locator(`input[value="${date}"]`).isDisabled()).toBe(true)
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(await page.locator('.day__list > [role=status]').textContent()).toBe(t.filled(longDate(date, 'id')))
    const inCalendar = page.locator(`.month__day[aria-label^="${longDate(date, 'id')}, "]`)
    await expect.poll(() => inCalendar.getAttribute('aria-disabled')).toBe('true')
    expect(await inCalendar.getAttribute('aria-label')).toContain(t.calendar.states.full)
    // Nothing has moved under the finger.
    const now = await page.getByRole('radio').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(now.slice(0, shown.length)).toEqual(shown)

    await next()
    await page.getByRole('alert').waitFor()
    await page.locator(`input[value="${other}"]`).check()
    await next()
    await someone.heading(t.time.heading)

    await page.getByRole('radio').first().waitFor()
    const [lost = '', kept = ''] = await page
      .locator('input[type=radio]:not([aria-disabled])')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    await page.locator(`input[value="${lost}"]`).check()
    await setRemaining(admin, other, 0, [lost])
    await pollUntil(someone, t.time.lost(lost.replace(':', '.')))
    expect(await page.locator(`input[value="${lost}"]`).isDisabled()).toBe(true)
    await page.locator(`input[value="${kept}"]`).check()
    await next()
    await someone.heading(t.signIn.heading)
  })

  it('nobody is asked while the page is hidden; when it shows again, at once', async () => {
    const someone = await openDayStep()
    const { page } = someone
    // Folded away on a phone, it asks once all the same, when its code has come.
    await someone.waitForMonth()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/calendar?')) asked.push(request.url())
    })
    const setVisibility = (state: 'hidden' | 'visible') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await setVisibility('hidden')
    await page.clock.runFor(3 * longerThanPollMs)
    expect(asked).toEqual([])
    await setVisibility('visible')
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    // On a phone the calendar is folded away: each month once, for the list alone.
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('a failed look changes nothing on the page', async () => {
    const { page } = await openDayStep()
    const before = await page.locator('.day__list').textContent()
    await page.route('**/calendar?*', (route) => route.abort('internetdisconnected'))
    const failed = page.waitForEvent('requestfailed')
    await page.clock.fastForward(longerThanPollMs)
    await failed
    // Whatever the page would do about it has been drawn.
    await page.clock.runFor(1000)
    expect(await page.locator('.day__list').textContent()).toBe(before)
    expect(await page.locator('.notice--error').count()).toBe(0)
  })
})
