/**
 * `npm run screens`: a picture of every screen in every state, in both languages, on a phone and on a desk, into
 * `dist/screens/`; those of the README's tour into `docs/screens/`. From a fresh local run; everybody on them is
 * invented. `npm run screens -- booking` takes those of one chapter.
 */
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { locales } from '../../lambdas/contract/locale.ts'
import { chapters } from '../journeys/every-screen/index.ts'
import { walkChapter } from '../journeys/every-screen/walk.ts'
import { launchBrowser } from '../support/browser/chromium.ts'
import { startLocalRun } from '../support/local-run/local-run.ts'

const folder = (path: string) => fileURLToPath(new URL(`../../${path}/`, import.meta.url))
const [all, tour] = [folder('dist/screens'), folder('docs/screens')]

/** The pictures of the README: one screenful each, from the top or from what is named. */
const toured: Readonly<Record<string, string | undefined>> = {
  'home-390-id': 'body',
  'booking-calendar-390-id': '.calendar',
  'booking-people-390-id': 'body',
  'booking-check-390-id': 'body',
  'tickets-one-saved-390-id': 'body',
  'booking-calendar-1280-en': 'body',
  'account-1280-en': 'body',
}

const wanted = process.argv[2]

if (!wanted) await rm(all, { recursive: true, force: true })
await mkdir(all, { recursive: true })
await mkdir(tour, { recursive: true })
const run = await startLocalRun()
const browser = await launchBrowser()
let taken = 0
try {
  for (const chapter of wanted ? [wanted] : Object.keys(chapters))
    for (const locale of locales)
      for (const width of [390, 1280] as const)
        await walkChapter(chapter, { browser, origin: run.origin, locale, width }, async ({ page }, name) => {
          const file = `${name.replaceAll(/\W+/g, '-')}-${width}-${locale}`
          await page.screenshot({ path: `${all}${file}.png`, fullPage: true })
          if (toured[file])
            await page
              .locator(toured[file])
              .first()
              .evaluate((from) => from.scrollIntoView())
          if (toured[file]) await page.screenshot({ path: `${tour}${file}.png` })
          taken++
        })
  console.log(`${taken} pictures in dist/screens/`)
} finally {
  await browser.close()
  await run.stop()
}
