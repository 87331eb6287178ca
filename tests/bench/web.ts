/**
 * `npm run bench:web`: what a first visit to every public page costs and how Lighthouse judges it, and what axe finds on
 * every screen in every state; as the tables that stand in docs/performance.md. `npm run bench:web -- axe` makes the
 * second one alone, `-- lighthouse` the first, `-- lighthouse booking` the first of one page.
 */
import { freePort } from '../../infra/local/run/ports.ts'
import { launchBrowser } from '../support/browser/chromium.ts'
import { startLocalRun } from '../support/local-run/local-run.ts'
import { axeTable } from './axe-table.ts'
import { lighthouseTable } from './lighthouse-table.ts'

const [wanted, only] = process.argv.slice(2)

const run = await startLocalRun()
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
try {
  if (wanted !== 'axe') await lighthouseTable(run.origin, port, only)
  if (!wanted) console.log()
  if (wanted !== 'lighthouse') await axeTable(browser, run.origin)
} finally {
  await browser.close()
  await run.stop()
}
