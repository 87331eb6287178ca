/**
 * `npm run bench:journey`: how long a new visitor on a slow phone needs from the home page to a booking for two people
 * saved in the account, and how many taps; as the tables that stand in docs/performance.md. A real browser of 390 px
 * with nothing cached, slow 4G and a 4 times slower processor; before every tap somebody looks for a second, and types
 * username and password in 8 seconds.
 */
import type { Browser, Locator } from 'playwright-core'
import booking from '../../web/texts/id/public/booking.ts'
import home from '../../web/texts/id/public/home.ts'
import later from '../../web/texts/id/shared/booking-lazy.ts'
import common from '../../web/texts/id/shared/common.ts'
import { launchBrowser } from '../support/browser/chromium.ts'
import { person } from '../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../support/local-run/api-client.ts'
import { demoPassword } from '../support/local-run/demo-data.ts'
import { startLocalRun } from '../support/local-run/local-run.ts'
import { slowPhone } from './slow-phone.ts'

/** Milliseconds somebody looks before a tap, and types to log in. */
const [look, typing] = [1000, 8000]
const family = ['Siti Rahmawati', 'Andi Pratama', 'Dewi Anggraini']
const username = 'budi'

const ways = ['its large button', 'the office’s own button'] as const

interface TripResult {
  readonly saved: number
  readonly way: (typeof ways)[number]
  readonly taps: number
  readonly seconds: string
  readonly bytes: number
}

const run = await startLocalRun()
const browser = await launchBrowser()
const account = await signedInClient(run.origin, username)
try {
  await proveSlow(browser)
  const trips: TripResult[] = []
  for (const saved of [2, 3])
    for (const way of ways) {
      await savePeople(account, saved, trips.length)
      trips.push(await travel(browser, saved, way))
    }
  console.log('\n| saved people | from the home page by | taps | seconds | kB |\n| --: | --- | --: | --: | --: |')
  for (const { saved, way, taps, seconds, bytes } of trips)
    console.log(`| ${saved} | ${way} | ${taps} | ${seconds} | ${kB(bytes)} |`)
} finally {
  await browser.close()
  await run.stop()
}

/** The same over an open line and over the slow one: the throttle bites. */
async function proveSlow(on: Browser): Promise<void> {
  console.log('| home page, nothing cached | kB | all there ms | smallest answer ms | 100 million additions ms |')
  console.log('| --- | --: | --: | --: | --: |')
  for (const slow of [false, true]) {
    const { page, sent, close } = await slowPhone(on, slow)
    await page.goto(run.origin, { waitUntil: 'load' })
    const measurements = await page.evaluate(async () => {
      const timed = async (work: () => unknown) => {
        const begun = performance.now()
        await work()
        return performance.now() - begun
      }
      const [navigation] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
      const answer = await timed(() => fetch('/robots.txt', { cache: 'no-store' }).then((one) => one.text()))
      const additions = await timed(() => {
        let sum = 0
        for (let n = 0; n < 1e8; n++) sum += n
        return sum
      })
      return [navigation.loadEventStart, answer, additions]
    })
    console.log(`| ${[slow ? 'slow phone' : 'no throttle', kB(sent()), ...measurements.map(Math.round)].join(' | ')} |`)
    await close()
  }
}

/** Others for every trip: who has a booking must wait a month. */
async function savePeople(by: ApiClient, count: number, trip: number): Promise<void> {
  const { body } = await by.get('/api/account/people')
  for (const { id } of body.people) await by.send('DELETE', `/api/account/people/${id}`)
  for (const [i, fullName] of family.slice(0, count).entries())
    await by.post('/api/account/people', person(9000 + 10 * trip + i, { fullName, kind: 'new' }))
}

/** Prints the way step by step. */
async function travel(on: Browser, saved: number, way: TripResult['way']): Promise<TripResult> {
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
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1)
  const arrives = async (heading: string) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    console.log(`| ${heading} | ${taps} | ${seconds()} | ${kB(sent())} |`)
  }

  console.log(`\n| two of ${saved} saved people, by ${way} | taps | seconds | kB |`)
  console.log('| --- | --: | --: | --: |')
  await page.goto(run.origin, { waitUntil: 'commit' })
  await arrives(home.heading)
  if (way === 'its large button') {
    await tap(page.getByRole('main').getByRole('link', { name: home.start }))
    await arrives(booking.office.heading)
    await tap(card)
    await tap(button(common.next))
  } else await tap(page.getByRole('main').getByRole('link', { name: home.book }))
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
  const trip = { saved, way, taps, seconds: seconds(), bytes: sent() }
  await close()
  return trip
}

function kB(bytes: number): string {
  return (bytes / 1024).toFixed(0)
}
