import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openScreen, type Screen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import { type LocalRun, startLocalRun } from '../support/local-run.ts'
import { type Applicant, applicantAt } from './applicant.ts'

/** The whole product and a browser for the stories of one file; both are gone afterwards. */
export function useStage() {
  let run: LocalRun
  let browser: Browser
  const screens: Screen[] = []
  beforeAll(async () => {
    ;[run, browser] = await Promise.all([startLocalRun(), launchBrowser()])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await run?.stop()
  })
  return {
    get origin() {
      return run.origin
    },
    /** Somebody sits down at a browser of their own. */
    async applicant(choice: Parameters<typeof openScreen>[2] = {}): Promise<Applicant> {
      const screen = await openScreen(browser, run.origin, choice)
      screens.push(screen)
      return applicantAt(screen, run.origin)
    },
  }
}
