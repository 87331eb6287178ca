/**
 * `npm run bench:web`: what a first visit to every public page costs and how Lighthouse judges it, as the table that
 * stands in docs/performance.md. Lighthouse's own mobile profile: slow 4G and a 4 times slower processor, simulated.
 */

import lighthouse from 'lighthouse'
import { freePort } from '../../infra/local/ports.ts'
import { locales } from '../../lambdas/contract/locale.ts'
import { href } from '../../web/site.ts'
import { launchBrowser } from '../support/chromium.ts'
import { startLocalRun } from '../support/local-run.ts'
import { publicPages } from '../support/pages.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const run = await startLocalRun()
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
try {
  console.log('| page | kB | performance | accessibility | best practices | SEO | LCP s | CLS |')
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const locale of locales)
    for (const name of publicPages) {
      const path = href(locale, name)
      const result = await lighthouse(run.origin + path, { port, logLevel: 'error', onlyCategories: [...categories] })
      if (!result) throw new Error(`Lighthouse said nothing of ${path}`)
      const { lhr } = result
      const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
      const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN
      const cells = [
        `\`${path}\``,
        (figure('total-byte-weight') / 1024).toFixed(1),
        ...categories.map(score),
        (figure('largest-contentful-paint') / 1000).toFixed(1),
        figure('cumulative-layout-shift').toFixed(3),
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
} finally {
  await browser.close()
  await run.stop()
}
