import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openScreen, type Screen } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import type { LocalRun } from '../support/local-run.ts'
import { sharedRun, startSownRun } from '../support/sown-run.ts'
import { type Applicant, applicantAt } from './applicant.ts'

interface Stage {
  readonly run: LocalRun
  readonly browser: Browser
}

let sharedBrowser: Promise<Browser> | undefined

/** Those that the files of a worker share; they end with it. */
async function sharedStage(): Promise<Stage> {
  sharedBrowser ??= launchBrowser()
  const [run, browser] = await Promise.all([sharedRun(), sharedBrowser])
  return { run, browser }
}

async function ownStage(env: Record<string, string> = {}): Promise<Stage> {
  const [run, browser] = await Promise.all([startSownRun({ env }), launchBrowser()])
  return { run, browser }
}

/**
 * The whole product and a browser for the stories of one file.
 * @param alone the file has them for itself, since its stories change what others find: an office, its days, demo accounts;
 * without it they share a run (`sharedRun`)
 * @param env settings of a run that is alone, e.g. `SECOND_STEP`
 */
export function useStage({ alone = false, env }: { alone?: boolean; env?: Record<string, string> } = {}) {
  let stage: Stage
  const screens: Screen[] = []
  beforeAll(async () => {
    stage = await (alone ? ownStage(env) : sharedStage())
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
