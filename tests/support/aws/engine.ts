import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEngine as startOn } from '../../../infra/local/aws/engine.ts'
import { scratchFolder } from '../run/memory-folder.ts'

/**
 * The database engine of the local run, on a file of its own that goes with it. For tests:
 * `const engine = await startEngine()`, then an SDK client with `endpoint: engine.endpoint`.
 */
export async function startScratchEngine(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(scratchFolder, 'antrian-engine-'))
  const engine = await startOn(join(folder, 'database.sqlite'))
  return {
    endpoint: engine.endpoint,
    stop: async () => {
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
