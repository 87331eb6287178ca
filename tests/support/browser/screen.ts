import type { Browser, BrowserContext, Page } from 'playwright-core'
import { clockAhead } from '../../../infra/local/run/run-clock.ts'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { maxWaitMs } from '../time/limits.ts'

/** A page in a fresh browser profile; whatever the page complains about fails the story at its end. */
export interface BrowserScreen {
  readonly page: Page
  readonly context: BrowserContext
  readonly locale: Locale
  /** Errors of scripts, hydration, Content-Security-Policy, and requests that failed unexpectedly. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** How somebody sees the pages. */
interface ScreenOptions {
  readonly locale?: Locale
  readonly width?: 390 | 1280
  /** A style sheet of their own that wins over the pages'; images are not fetched. */
  readonly userStyles?: string
  /** Lets the service worker in: it fetches in the background, which other stories must not meet. */
  readonly allowServiceWorker?: boolean
  /** Milliseconds by which the device's clock is ahead of the system's; left out, as much as that of the tests. */
  readonly ahead?: number
}

/** Answers with these are part of the stories: refusals the pages show to people. */
const expectedFailure =
  /the server responded with a status of (401|403|404|409|422|503)|ERR_INTERNET_DISCONNECTED|ERR_BLOCKED_BY_CLIENT/

export async function openScreen(
  browser: Browser,
  origin: string,
  { locale = 'id', width = 390, userStyles, allowServiceWorker = false, ahead = clockAhead() }: ScreenOptions = {},
): Promise<BrowserScreen> {
  const context = await browser.newContext({
    baseURL: locale === 'id' ? origin : `${origin}/en/`,
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: locale === 'id' ? 'id-ID' : 'en-GB',
    reducedMotion: 'reduce',
    // The pages' own policy would refuse the reader's style sheet.
    ...(userStyles && { bypassCSP: true }),
    serviceWorkers: allowServiceWorker ? 'allow' : 'block',
  })
  if (ahead !== 0) await context.addInitScript(setDateAhead, ahead)
  const page = await context.newPage()
  if (userStyles) {
    await page.route('**/*.{svg,png,jpg,ico}', (route) => route.abort('blockedbyclient'))
    page.on('load', () => page.addStyleTag({ content: userStyles }).catch(() => {}))
  }
  page.setDefaultTimeout(maxWaitMs)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedFailure.test(message.text())) complaints.push(message.text())
  })
  return { page, context, locale, complaints, close: () => context.close() }
}

/** In a page: `Date` goes as fast as the device's, and is ahead of it. */
function setDateAhead(ahead: number): void {
  const DeviceDate = Date
  const now = () => DeviceDate.now() + ahead
  globalThis.Date = new Proxy(DeviceDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new DeviceDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  DeviceDate.prototype.constructor = globalThis.Date
}
