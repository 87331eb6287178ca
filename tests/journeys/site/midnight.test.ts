import { describe, expect, it } from 'vitest'
import { clockAhead } from '../../../infra/local/run/run-clock.ts'
import { todayBookings } from '../../../infra/local/seed/today-parties.ts'
import { longDate, monthOf } from '../../../web/lib/dates.ts'
import day from '../../../web/texts/id/staff/day-list.ts'
import { person } from '../../support/fixtures/people.ts'
import { untilNext } from '../../support/time/until-next.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

/* Midnight in Jakarta passes while a page is open: for the run, which jumps, and for the device, whose timers come due. */

const stage = useBrowserFixture({ alone: true, at: '23:50' })
const minute = 60_000

/** Somebody whose device has the time of the run, so far, and a clock that can be moved. */
async function atDevice(choice: Parameters<typeof stage.openUser>[0] = {}): Promise<BrowserUser> {
  const someone = await stage.openUser({ ...choice, ahead: clockAhead() })
  await someone.page.clock.install({ time: stage.now() })
  return someone
}

/** Ten minutes to midnight become ten minutes past. */
async function midnightPasses({ page }: BrowserUser): Promise<{ before: string; after: string }> {
  const before = stage.today()
  await stage.run.passes(20 * minute)
  await page.clock.fastForward(20 * minute)
  return { before, after: stage.today() }
}

/** The next story begins at ten minutes to midnight as well. */
const untilEvening = () => stage.run.passes(untilNext('23:50', stage.now()))

describe('Midnight passes', () => {
  it('while an applicant looks at the days: the calendar is of the new day, and the booking goes on', async () => {
    const budi = await atDevice({ width: 1280 })
    const { page, texts, button } = budi
    const { t } = texts
    await budi.enterAs('budi')
    await budi.chooseOffice()
    await budi.chooseParty(1)
    await budi.heading(t.day.heading)
    await page.getByRole('radio').first().waitFor()
    const markedDay = page.locator('.month__day--today:not(.month__day--loading)')
    await markedDay.waitFor()
    expect(await markedDay.getAttribute('aria-label')).toContain(longDate(stage.today(), 'id'))

    const { before, after } = await midnightPasses(budi)
    expect(after > before).toBe(true)
    if (monthOf(before) !== monthOf(after)) await button(t.calendar.next).click()
    else {
      const yesterday = page.locator(`.month__day[aria-label^="${longDate(before, 'id')}, "]`)
      await expect.poll(() => yesterday.getAttribute('aria-label')).toContain(t.calendar.states.past)
    }
    await expect.poll(() => markedDay.getAttribute('aria-label')).toContain(longDate(after, 'id'))

    // The access token has run out meanwhile, by the same clock, and is renewed unseen.
    await page.getByRole('radio').nth(3).check()
    await budi.next()
    await budi.chooseTime()
    await budi.fillAllApplicants([person(9101)])
    await budi.submitBooking()
    await budi.heading(t.done.heading)
  })

  it('while an officer has the list of the day open: it says so, and turns to who comes on the new day', async () => {
    await untilEvening()
    const officer = await atDevice({ width: 1280 })
    const { page } = officer
    const expected = (todayBookings.tangerang ?? []).filter(({ cancelled }) => !cancelled)
    const people = expected.flatMap(({ party }) => party).length
    await officer.enterAs('petugas', 'kelola/hari/')
    await page.getByRole('heading', { name: longDate(stage.today(), 'id') }).waitFor()
    await page.getByText(day.list.totals(expected.length, people), { exact: true }).waitFor()

    const { before, after } = await midnightPasses(officer)
    await page.getByText(day.newDay.title(longDate(after, 'id'))).waitFor()
    await page.getByText(day.newDay.text(longDate(before, 'id'))).waitFor()
    await page.getByRole('link', { name: day.newDay.turn }).click()
    await page.getByRole('heading', { name: longDate(after, 'id') }).waitFor()
    await page.getByText(day.list.totals(expected.length, people), { exact: true }).waitFor()
  })
})
