import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { filesIn } from '../../infra/local/settings.ts'
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
  await allToldIn(own)
  await run.stop()
  await rename(own, sown).catch(() => rm(own, { recursive: true }))
  return sown
}

/** The mails of the sowing have left, so that no copy sends them again: the outbox has found nothing new for two looks. */
async function allToldIn(stateDir: string): Promise<void> {
  const lastMove = () =>
    stat(filesIn(stateDir).outbox).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
  while (Date.now() - (await lastMove()) < 1200) await wait(200)
}
