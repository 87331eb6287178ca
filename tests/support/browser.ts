import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../lambdas/contract/locale.ts'

/** A page in a fresh browser profile; whatever the page complains about fails the story at its end. */
export interface Screen {
  readonly page: Page
  readonly context: BrowserContext
  readonly locale: Locale
  /** Errors of scripts, hydration, Content-Security-Policy, and requests that failed unexpectedly. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Answers with these are part of the stories: refusals the pages show to people. */
const expectedFailure = /the server responded with a status of (401|403|404|409|422|503)|ERR_INTERNET_DISCONNECTED/

export async function openScreen(
  browser: Browser,
  origin: string,
  { locale = 'id', width = 390 }: { locale?: Locale; width?: 390 | 1280 } = {},
): Promise<Screen> {
  const context = await browser.newContext({
    baseURL: locale === 'id' ? origin : `${origin}/en/`,
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: locale === 'id' ? 'id-ID' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedFailure.test(message.text())) complaints.push(message.text())
  })
  return { page, context, locale, complaints, close: () => context.close() }
}

/** Every WCAG 2.2 A and AA rule and the best practices of axe: nothing may be found. */
export async function expectAccessible(screen: Screen, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: screen.page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  expect(found, `axe, ${screen.locale}, ${state}`).toEqual([])
  await expectFits(screen, state)
}

/** Nothing is wider than the screen, and the page has not complained. */
export async function expectFits({ page, locale, complaints }: Screen, state: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond, `wider than the screen, ${locale}, ${state}`).toBeLessThanOrEqual(0)
  expect(complaints, `complaints, ${locale}, ${state}`).toEqual([])
}
