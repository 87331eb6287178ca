import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { systemNow } from '../../../infra/local/run/run-clock.ts'
import { todayIn } from '../../../web/lib/dates.ts'
import { launchBrowser } from '../../support/browser/chromium.ts'
import { type BrowserScreen, openScreen } from '../../support/browser/screen.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { sharedSeededRun, startSeededRun } from '../../support/local-run/seeded-run.ts'
import { aheadAt, zone } from '../../support/time/clock.ts'
import { type BrowserUser, browserUser } from './applicant.ts'

interface RunAndBrowser {
  readonly run: LocalRun
  readonly browser: Browser
}

/** One for all stories of a worker, each at profiles of its own; it ends with it. */
let browser: Promise<Browser> | undefined

/** One that could not start, or has crashed, is not handed to the next file. */
function launchForAll(): Promise<Browser> {
  const forget = () => {
    browser = undefined
  }
  const launching = launchBrowser()
  launching.then((launched) => launched.once('disconnected', forget), forget)
  return launching
}

async function startRunAndBrowser(starting: Promise<LocalRun>): Promise<RunAndBrowser> {
  browser ??= launchForAll()
  const [run, shared] = await Promise.all([starting, browser])
  return { run, browser: shared }
}

/**
 * The whole product and a browser for the stories of one file.
 * @param alone the file has a run for itself, since its stories change what others reckon with: an office, its days, demo accounts;
 * without it they share a run (`sharedRun`)
 * @param at time of day in Jakarta at which the clock of a run that is alone begins, e.g. `10:00`; left out, it goes by that of the tests
 * @param env settings of a run that is alone, e.g. `STAFF_MFA`
 */
export function useBrowserFixture({
  alone = false,
  at,
  env = {},
}: {
  alone?: boolean
  at?: string
  env?: Record<string, string>
} = {}) {
  let fixture: RunAndBrowser
  const screens: BrowserScreen[] = []
  beforeAll(async () => {
    fixture = await startRunAndBrowser(
      alone ? startSeededRun({ env, ...(at && { ahead: aheadAt(at) }) }) : sharedSeededRun(),
    )
  })
  afterEach(async () => {
    const complaints = screens.flatMap((screen) => screen.complaints)
    await Promise.all(screens.splice(0).map((screen) => screen.close()))
    expect(complaints, 'what the pages complained of').toEqual([])
  })
  afterAll(async () => {
    if (alone) await fixture?.run.stop()
  })
  return {
    get origin() {
      return fixture.run.origin
    },
    get run() {
      return fixture.run
    },
    /** Milliseconds since 1970 by the clock of the run. */
    now: () => systemNow() + fixture.run.ahead,
    /** The day it is at the run, in Jakarta. */
    today: () => todayIn(zone, systemNow() + fixture.run.ahead),
    get browser() {
      return fixture.browser
    },
    /** Somebody sits down at a browser of their own, until the end of the story. */
    async openUser(choice: Parameters<typeof openScreen>[2] = {}): Promise<BrowserUser> {
      const screen = await openScreen(fixture.browser, fixture.run.origin, { ahead: fixture.run.ahead, ...choice })
      screens.push(screen)
      return browserUser(screen, fixture.run.origin)
    },
  }
}
