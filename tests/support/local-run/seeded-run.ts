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
export async function startSeededRun(
  options: { env?: Record<string, string>; ahead?: number } = {},
): Promise<LocalRun> {
  const copyOf = await seededState()
  return startLocalRun({ ...options, copyOf, stateDir: await mkdtemp(join(inject('sharedFolder'), 'run-')) })
}

let shared: Promise<LocalRun> | undefined

/**
 * The one that the files of a worker share, since to start costs more than most stories; it ends with the worker. For
 * stories that bring people of their own and leave office, days and demo accounts as others find them: a place less or a slot
 * that is full is what they all reckon with.
 */
export function sharedSeededRun(): Promise<LocalRun> {
  shared ??= startSeededRun()
  return shared
}

/** Test workers start together: the first sows, and the others wait for what it has sown. */
async function seededState(): Promise<string> {
  const shared = inject('sharedFolder')
  const [seeded, seeding] = [join(shared, 'seeded'), join(shared, 'seeding')]
  while (!existsSync(seeded)) {
    const mine = await mkdir(seeding).then(
      () => true,
      () => false,
    )
    if (mine) await seedState(seeding, seeded)
    else await wait(100)
  }
  return seeded
}

/** @throws Error when it cannot; the field is left to the next */
async function seedState(folder: string, seeded: string): Promise<void> {
  let run: LocalRun | undefined
  try {
    run = await startLocalRun({ stateDir: folder })
    // Otherwise every copy would send the mails of the sowing that have not left.
    await run.outboxAtRest()
    await run.stop()
    await rename(folder, seeded)
  } catch (error) {
    await run?.kill()
    await rm(folder, { recursive: true })
    throw error
  }
}
