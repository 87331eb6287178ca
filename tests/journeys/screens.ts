/**
 * `npm run screens`: a picture of every screen in every state, in both languages, on a phone and on a desk, into
 * `dist/screens/`; those of the README's tour into `docs/screens/`. From a fresh local run; everybody on them is
 * invented.
 */
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { locales } from '../../lambdas/contract/locale.ts'
import { openScreen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import { startLocalRun } from '../support/local-run.ts'
import { applicantAt } from './applicant.ts'
import { chapters } from './every-screen.ts'

const folder = (path: string) => fileURLToPath(new URL(`../../${path}/`, import.meta.url))
const [all, tour] = [folder('dist/screens'), folder('docs/screens')]

/** The pictures of the README. */
const toured = new Set([
  'home-390-id',
  'booking-calendar-390-id',
  'booking-check-390-id',
  'booking-done-390-id',
  'booking-day-1280-en',
])

/** `node tests/journeys/screens.ts booking` takes the pictures of one chapter alone. */
const wanted = process.argv[2]

if (!wanted) await rm(all, { recursive: true, force: true })
await mkdir(all, { recursive: true })
await mkdir(tour, { recursive: true })
const run = await startLocalRun()
const browser = await launchBrowser()
let number = 6000
let taken = 0
try {
  for (const [chapter, walk] of Object.entries(chapters))
    for (const locale of locales)
      for (const width of [390, 1280] as const) {
        if (wanted && chapter !== wanted) continue
        const screen = await openScreen(browser, run.origin, { locale, width })
        number += 10
        await walk(applicantAt(screen, run.origin), { origin: run.origin, locale, number }, async (name) => {
          await settled(name)
          const file = `${name.replaceAll(', ', '-').replaceAll(' ', '-')}-${width}-${locale}`
          await screen.page.screenshot({ path: `${all}${file}.png`, fullPage: true })
          if (toured.has(file)) await screen.page.screenshot({ path: `${tour}${file}.png` })
          taken++
        })
        async function settled(name: string) {
          if (!name.endsWith('loading')) await screen.page.locator('.loading').waitFor({ state: 'detached' })
        }
        await screen.close()
      }
  console.log(`${taken} pictures in dist/screens/`)
} finally {
  await browser.close()
  await run.stop()
}
