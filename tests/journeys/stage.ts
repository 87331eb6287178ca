import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openScreen, type Screen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import type { LocalRun } from '../support/local-run.ts'
import { startSownRun } from '../support/sown-run.ts'
import { type Applicant, applicantAt } from './applicant.ts'

/**
 * The whole product and a browser for the stories of one file; both are gone afterwards.
 * @param settings of the run besides port and state, e.g. `SECOND_STEP`
 */
export function useStage(settings: Record<string, string> = {}) {
  let run: LocalRun
  let browser: Browser
  const screens: Screen[] = []
  beforeAll(async () => {
    ;[run, browser] = await Promise.all([startSownRun({ env: settings }), launchBrowser()])
  }, 120_000)
  afterEach(async () => {
    const complaints = screens.flatMap((screen) => screen.complaints)
    await Promise.all(screens.splice(0).map((screen) => screen.close()))
    expect(complaints, 'what the pages complained of').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await run?.stop()
  })
  return {
    get origin() {
      return run.origin
    },
    get browser() {
      return browser
    },
    /** Somebody sits down at a browser of their own, until the end of the story. */
    async applicant(choice: Parameters<typeof openScreen>[2] = {}): Promise<Applicant> {
      const screen = await openScreen(browser, run.origin, choice)
      screens.push(screen)
      return applicantAt(screen, run.origin)
    },
  }
}
