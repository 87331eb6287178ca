import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { systemNow } from '../../infra/local/run-clock.ts'
import { todayIn } from '../../web/dates.ts'
import { openScreen, type Screen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import { aheadAt, zone } from '../support/clock.ts'
import type { LocalRun } from '../support/local-run.ts'
import { sharedRun, startSownRun } from '../support/sown-run.ts'
import { type Applicant, applicantAt } from './applicant.ts'

interface Stage {
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

async function setStage(starting: Promise<LocalRun>): Promise<Stage> {
  browser ??= launchForAll()
  const [run, shared] = await Promise.all([starting, browser])
  return { run, browser: shared }
}

/**
 * The whole product and a browser for the stories of one file.
 * @param alone the file has a run for itself, since its stories change what others reckon with: an office, its days, demo accounts;
 * without it they share a run (`sharedRun`)
 * @param at time of day in Jakarta at which the clock of a run that is alone begins, e.g. `10:00`; left out, it goes by that of the tests
 * @param env settings of a run that is alone, e.g. `SECOND_STEP`
 */
export function useStage({
  alone = false,
  at,
  env = {},
}: {
  alone?: boolean
  at?: string
  env?: Record<string, string>
} = {}) {
  let stage: Stage
  const screens: Screen[] = []
  beforeAll(async () => {
    stage = await setStage(alone ? startSownRun({ env, ...(at && { ahead: aheadAt(at) }) }) : sharedRun())
  })
  afterEach(async () => {
    const complaints = screens.flatMap((screen) => screen.complaints)
    await Promise.all(screens.splice(0).map((screen) => screen.close()))
    expect(complaints, 'what the pages complained of').toEqual([])
  })
  afterAll(async () => {
    if (alone) await stage?.run.stop()
  })
  return {
    get origin() {
      return stage.run.origin
    },
    get run() {
      return stage.run
    },
    /** Milliseconds since 1970 by the clock of the run. */
    now: () => systemNow() + stage.run.ahead,
    /** The day it is at the run, in Jakarta. */
    today: () => todayIn(zone, systemNow() + stage.run.ahead),
    get browser() {
      return stage.browser
    },
    /** Somebody sits down at a browser of their own, until the end of the story. */
    async applicant(choice: Parameters<typeof openScreen>[2] = {}): Promise<Applicant> {
      const screen = await openScreen(stage.browser, stage.run.origin, { ahead: stage.run.ahead, ...choice })
      screens.push(screen)
      return applicantAt(screen, stage.run.origin)
    },
  }
}
