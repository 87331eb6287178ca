import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: { readonly axe?: typeof axe; readonly bringAxe?: () => void }

/** In a page: what brings axe, for when it is asked for. */
const loaderScript = `window.bringAxe = () => { ${source} }`
const preparedContexts = new WeakSet<BrowserContext>()

/**
 * What axe finds on a page: every WCAG 2.2 A and AA rule and its best practices. One line a finding, with where it is. The
 * pages have no frames, so it is run in the page itself. From the first time on it stands ready in every page of the browser
 * profile: sent to each anew, it would take longer than it takes to judge one.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const context = page.context()
  if (!preparedContexts.has(context)) {
    preparedContexts.add(context)
    await context.addInitScript(loaderScript)
  }
  // This page may be older than that.
  if (!(await page.evaluate(() => 'bringAxe' in window))) await page.evaluate(loaderScript)
  return page.evaluate(async () => {
    if (!window.axe) window.bringAxe?.()
    const found = await window.axe?.run({ resultTypes: ['violations'] })
    if (!found) throw new Error('axe is not there')
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  })
}
