import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type LocalRun, startLocalRun } from './local-run.ts'

/**
 * A local run of one's own that begins like a fresh one. Sowing quotas and booking up the red days takes seconds, so it
 * is done once a test run; every file gets a copy.
 */
export const startSownRun = async (choice: { env?: Record<string, string> } = {}): Promise<LocalRun> =>
  startLocalRun({ ...choice, copyOf: await sownState() })

/** Test workers start together: each sows for itself, the first to finish wins, and nobody copies half a state. */
async function sownState(): Promise<string> {
  const shared = inject('sharedFolder')
  const sown = join(shared, 'sown')
  if (existsSync(sown)) return sown
  const own = await mkdtemp(join(shared, 'sowing-'))
  const run = await startLocalRun({ stateDir: own })
  await run.stop()
  await rename(own, sown).catch(() => rm(own, { recursive: true }))
  return sown
}
