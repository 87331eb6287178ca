import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { type LocalRun, startLocalRun } from './local-run.ts'

/**
 * A local run that begins like a fresh one. Sowing quotas and booking up the red days takes seconds, so it is done once
 * a test run; each gets a copy, which goes with the test run.
 */
export async function startSownRun(choice: { env?: Record<string, string>; ahead?: number } = {}): Promise<LocalRun> {
  const copyOf = await sownState()
  return startLocalRun({ ...choice, copyOf, stateDir: await mkdtemp(join(inject('sharedFolder'), 'run-')) })
}

let shared: Promise<LocalRun> | undefined

/**
 * The one that the files of a worker share, since to start costs more than most stories; it ends with the worker. For
 * stories that bring people of their own and leave office, days and demo accounts as others find them: a place less or a slot
 * that is full is what they all reckon with.
 */
export function sharedRun(): Promise<LocalRun> {
  shared ??= startSownRun()
  return shared
}

/** Test workers start together: the first sows, and the others wait for what it has sown. */
async function sownState(): Promise<string> {
  const shared = inject('sharedFolder')
  const [sown, sowing] = [join(shared, 'sown'), join(shared, 'sowing')]
  while (!existsSync(sown)) {
    const mine = await mkdir(sowing).then(
      () => true,
      () => false,
    )
    if (mine) await sow(sowing, sown)
    else await wait(100)
  }
  return sown
}

/** @throws Error when it cannot; the field is left to the next */
async function sow(field: string, sown: string): Promise<void> {
  let run: LocalRun | undefined
  try {
    run = await startLocalRun({ stateDir: field })
    // Otherwise every copy would send the mails of the sowing that have not left.
    await run.outboxAtRest()
    await run.stop()
    await rename(field, sown)
  } catch (error) {
    await run?.kill9()
    await rm(field, { recursive: true })
    throw error
  }
}
