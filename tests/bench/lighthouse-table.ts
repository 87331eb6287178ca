import lighthouse from 'lighthouse'
import { locales } from '../../lambdas/contract/locale.ts'
import { href } from '../../web/site.ts'
import { publicPages } from '../support/browser/pages.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/**
 * Prints a line for every public page. Lighthouse's own mobile profile: slow 4G and a 4 times slower processor, simulated.
 * @param port where the browser listens for tools
 * @param only one page, e.g. `booking`
 */
export async function lighthouseTable(origin: string, port: number, only?: string): Promise<void> {
  console.log('| page | kB | performance | accessibility | best practices | SEO | LCP s | CLS |')
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const locale of locales)
    for (const name of publicPages.filter((page) => !only || page === only)) {
      const path = href(locale, name)
      const result = await lighthouse(origin + path, { port, logLevel: 'error', onlyCategories: [...categories] })
      if (!result) throw new Error(`Lighthouse said nothing of ${path}`)
      const { lhr } = result
      const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
      const numericValue = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN
      const cells = [
        `\`${path}\``,
        (numericValue('total-byte-weight') / 1024).toFixed(1),
        ...categories.map(score),
        (numericValue('largest-contentful-paint') / 1000).toFixed(1),
        numericValue('cumulative-layout-shift').toFixed(3),
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
}
