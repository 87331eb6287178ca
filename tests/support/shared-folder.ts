import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all files of one test run share; empty at its beginning, gone after its end. */
    sharedFolder: string
  }
}

/** Run by vitest once, before all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'antrian-tests-'))
  project.provide('sharedFolder', folder)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
}
