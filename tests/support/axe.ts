import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: { readonly axe?: typeof axe }

/**
 * What axe finds on a page: every WCAG 2.2 A and AA rule and its best practices. One line a finding, with where it is.
 * The pages have no frames, so it is run in the page itself, and stays there until the page is left.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source)
  return page.evaluate(async () => {
    const found = await window.axe?.run({ resultTypes: ['violations'] })
    if (!found) throw new Error('axe is not there')
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  })
}
