import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { scratchFolder } from './memory-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all files of one test run share; empty at its beginning, gone after its end. */
    sharedFolder: string
  }
}

/** Run by vitest once, before all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(scratchFolder, 'antrian-tests-'))
  project.provide('sharedFolder', folder)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
}
