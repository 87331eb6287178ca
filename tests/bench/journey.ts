/**
 * `npm run bench:journey`: how long a new visitor on a slow phone needs from the home page to a booking for two people
 * saved in the account, and how many taps; as the tables that stand in docs/performance.md. A real browser of 390 px
 * with nothing cached, slow 4G and a 4 times slower processor; before every tap somebody looks for a second, and types
 * username and password in 8 seconds.
 */
import type { Browser, Locator } from 'playwright-core'
import booking from '../../web/texts/id/booking.ts'
import later from '../../web/texts/id/booking-later.ts'
import common from '../../web/texts/id/common.ts'
import home from '../../web/texts/id/home.ts'
import { launchBrowser } from '../support/chromium.ts'
import { demoPassword } from '../support/demo.ts'
import { startLocalRun } from '../support/local-run.ts'
import { person } from '../support/people.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'
import { slowPhone } from './slow-phone.ts'

/** Milliseconds somebody looks before a tap, and types to log in. */
const [look, typing] = [1000, 8000]
const family = ['Siti Rahmawati', 'Andi Pratama', 'Dewi Anggraini']
const username = 'budi'

const run = await startLocalRun()
const browser = await launchBrowser()
const account = await signedIn(run.origin, username)
try {
  await proveSlow(browser)
  for (const saved of [2, 3]) {
    await savePeople(account, saved)
    await travel(browser, saved)
  }
} finally {
  await browser.close()
  await run.stop()
}

/** The same page over an open line and over the slow one. */
async function proveSlow(on: Browser): Promise<void> {
  console.log('| home page, nothing cached | kB | first byte ms | all there ms | 100 million additions ms |')
  console.log('| --- | --: | --: | --: | --: |')
  for (const slow of [false, true]) {
    const { page, sent, close } = await slowPhone(on, slow)
    await page.goto(run.origin, { waitUntil: 'load' })
    const [first, all] = await page.evaluate(() => {
      const [{ responseStart, requestStart, loadEventStart }] = performance.getEntriesByType('navigation') as [
        PerformanceNavigationTiming,
      ]
      return [responseStart - requestStart, loadEventStart]
    })
    const work = await page.evaluate(() => {
      const begun = performance.now()
      let sum = 0
      for (let n = 0; n < 1e8; n++) sum += n
      return sum && performance.now() - begun
    })
    const cells = [
      slow ? 'slow phone' : 'no throttle',
      kB(sent()),
      ...[first, all, work].map((ms) => Math.round(ms ?? 0)),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    await close()
  }
}

async function savePeople(by: Visitor, count: number): Promise<void> {
  const { body } = await by.get('/api/account/people')
  for (const { id } of body.people) await by.send('DELETE', `/api/account/people/${id}`)
  for (const [i, fullName] of family.slice(0, count).entries())
    await by.post('/api/account/people', person(9000 + 10 * count + i, { fullName, kind: 'new' }))
}

async function travel(on: Browser, saved: number): Promise<void> {
  const { page, sent, close } = await slowPhone(on, true)
  const [card, button] = [page.locator('main label'), (name: string | RegExp) => page.getByRole('button', { name })]
  let taps = 0
  const tap = async (what: Locator) => {
    await what.first().waitFor()
    await page.waitForTimeout(look)
    await what.first().tap()
    taps++
  }
  const type = async (text: string) => {
    const delay = typing / (username.length + demoPassword.length)
    await page.keyboard.type(text, { delay })
  }
  const begun = Date.now()
  const row = (at: string) =>
    console.log(`| ${at} | ${taps} | ${((Date.now() - begun) / 1000).toFixed(1)} | ${kB(sent())} |`)
  const arrives = async (heading: string) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    row(heading)
  }

  console.log(`\n| two of ${saved} saved people book | taps | seconds | kB |`)
  console.log('| --- | --: | --: | --: |')
  await page.goto(run.origin, { waitUntil: 'commit' })
  await arrives(home.heading)
  await tap(page.getByRole('main').getByRole('link', { name: home.start }))
  await arrives(booking.office.heading)
  await tap(card)
  await tap(button(common.next))
  await arrives(booking.party.heading)
  await tap(card.filter({ hasText: common.people(2) }))
  await tap(button(common.next))
  await arrives(booking.day.heading)
  await tap(card)
  await tap(button(common.next))
  await arrives(booking.time.heading)
  await tap(card)
  await tap(button(common.next))
  await arrives(later.signIn.heading)
  await tap(page.getByLabel(later.logIn.username))
  await type(username)
  await tap(page.getByLabel(later.logIn.password, { exact: true }))
  await type(demoPassword)
  await tap(button(later.logIn.submit))
  await arrives(later.people.heading)
  await page.getByRole('checkbox').first().waitFor()
  for (const fullName of family.slice(0, 2))
    if (!(await page.getByRole('checkbox', { name: fullName }).isChecked()))
      await tap(card.filter({ hasText: fullName }))
  await tap(button(common.next))
  await arrives(later.check.heading)
  await tap(button(later.check.submit))
  await arrives(later.done.heading)
  await close()
}

function kB(bytes: number): string {
  return (bytes / 1024).toFixed(0)
}
