import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openScreen, type Screen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import type { LocalRun } from '../support/local-run.ts'
import { startSownRun } from '../support/sown-run.ts'
import { type Applicant, applicantAt } from './applicant.ts'

interface Stage {
  readonly run: LocalRun
  readonly browser: Browser
}

const setUp = async (env: Record<string, string> = {}): Promise<Stage> => {
  const [run, browser] = await Promise.all([startSownRun({ env }), launchBrowser()])
  return { run, browser }
}

/** What the files of one worker share, since to start costs more than most stories; it ends with the worker. */
let shared: Promise<Stage> | undefined

/**
 * The whole product and a browser for the stories of one file.
 * @param alone the file has them for itself, since its stories change what others find: an office, its days, demo accounts;
 * without it they share a run, and bring people (usernames, NIKs) of their own
 * @param env settings of a run that is alone, e.g. `SECOND_STEP`
 */
export function useStage({ alone = false, env }: { alone?: boolean; env?: Record<string, string> } = {}) {
  let stage: Stage
  const screens: Screen[] = []
  beforeAll(async () => {
    if (alone) stage = await setUp(env)
    else {
      shared ??= setUp()
      stage = await shared
    }
  }, 120_000)
  afterEach(async () => {
    const complaints = screens.flatMap((screen) => screen.complaints)
    await Promise.all(screens.splice(0).map((screen) => screen.close()))
    expect(complaints, 'what the pages complained of').toEqual([])
  })
  afterAll(async () => {
    if (!alone) return
    await stage?.browser.close()
    await stage?.run.stop()
  })
  return {
    get origin() {
      return stage.run.origin
    },
    get browser() {
      return stage.browser
    },
    /** Somebody sits down at a browser of their own, until the end of the story. */
    async applicant(choice: Parameters<typeof openScreen>[2] = {}): Promise<Applicant> {
      const screen = await openScreen(stage.browser, stage.run.origin, choice)
      screens.push(screen)
      return applicantAt(screen, stage.run.origin)
    },
  }
}
