/**
 * `node tests/journeys/screens.ts`: the pictures of the README, made from a fresh local run. Everybody on them is
 * invented.
 */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openScreen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import { openDays } from '../support/demo.ts'
import { startLocalRun } from '../support/local-run.ts'
import { person } from '../support/people.ts'
import { visitor } from '../support/visitor.ts'
import { applicantAt } from './applicant.ts'

const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url))
const family = [
  person(5, { fullName: 'Siti Rahmawati', kind: 'replacement' }),
  person(6, { fullName: 'Andi Pratama', kind: 'new' }),
]

await mkdir(folder, { recursive: true })
const run = await startLocalRun()
const browser = await launchBrowser()
try {
  const [, , , , date = ''] = await openDays(visitor(run.origin), 'tangerang')
  for (const [locale, width] of [
    ['id', 390],
    ['en', 1280],
  ] as const) {
    const screen = await openScreen(browser, run.origin, { locale, width })
    const someone = applicantAt(screen, run.origin)
    const { page, texts } = someone
    const { t } = texts
    const picture = async (name: string) => {
      await page.locator('.loading').waitFor({ state: 'detached' })
      await page.screenshot({ path: `${folder}${name}-${width}-${locale}.png` })
    }
    await someone.opens('')
    await picture('home')
    await someone.opens('masuk/')
    await someone.logsIn('budi')
    await someone.heading(t.office.heading)
    await someone.choosesOffice()
    await someone.choosesParty(2)
    await someone.heading(t.day.heading)
    if (width === 390) await someone.opensCalendar()
    await page.locator(`input[value="${date}"]`).check()
    // The calendar turns to that day's month, and the month arrives.
    await page.locator('.month [aria-selected="true"]').waitFor()
    await page.locator('.month__day--loading').first().waitFor({ state: 'detached' })
    if (width === 390) await page.locator('.calendar').scrollIntoViewIfNeeded()
    await picture('day')
    await someone.choosesDay(date)
    await someone.choosesTime()
    await someone.writesAll(family)
    await picture('check')
    await someone.books()
    await someone.heading(t.done.heading)
    await picture('done')
    await someone.opens('jadwal/')
    await picture('bookings')
    // The same people book again in the other language.
    await page.getByRole('link', { name: texts.common.booking.cancel }).first().click()
    await page.locator('form button[type=submit]').click()
    await page.waitForURL(/dibatalkan/)
    await screen.close()
  }
} finally {
  await browser.close()
  await run.stop()
}
