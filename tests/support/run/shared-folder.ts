import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { untilNext } from '../time/until-next.ts'
import { scratchFolder } from './memory-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all files of one test run share; empty at its beginning, gone after its end. */
    sharedFolder: string
    /** Milliseconds by which the clock of the test run is ahead of the system's. */
    clockAhead: number
  }
}

/** Run by vitest once, before all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(scratchFolder, 'antrian-tests-'))
  const testClock = process.env.TEST_CLOCK
  project.provide('sharedFolder', folder)
  project.provide('clockAhead', testClock ? untilNext(testClock, Date.now()) : 0)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
}
