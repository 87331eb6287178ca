import { readFileSync } from 'node:fs'
import { startLocalParts } from './local-parts.ts'
import { setClockAhead } from './run-clock.ts'
import { readSettings } from './settings.ts'
import { StartProblem } from './start-problem.ts'

/** Milliseconds for every part to end, before the rest is cut off. */
const shutdownTimeoutMs = 2500

/**
 * Starts everything, then waits for Ctrl-C, SIGTERM, or the end of the npm that started us. What keeps it from
 * starting is told in one sentence, with exit code 1.
 */
export async function runUntilStopped(): Promise<void> {
  const parts = new AsyncDisposableStack()
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(code), shutdownTimeoutMs).unref()
    await parts.disposeAsync().catch((error) => console.error(error))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(() => void stop(0))

  try {
    const settings = readSettings(process.argv.slice(2), process.env)
    setClockAhead(settings.clockAhead)
    await startLocalParts(settings, parts, (problem) => {
      if (!stopping) console.error(problem)
      void stop(1)
    })
  } catch (error) {
    // While stopping, whatever was still starting finds its parts gone.
    if (!stopping) console.error(error instanceof StartProblem ? error.message : error)
    await stop(1)
  }
}

/**
 * A killed npm cannot pass anything on; left behind, we would keep the port. Between npm and us there may be a shell,
 * which then lives on, so its parent is watched too.
 */
function whenOrphaned(end: () => void): void {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`
  const begun = ancestors()
  setInterval(() => ancestors() !== begun && end(), 250).unref()
}

/** Known on Linux only; elsewhere the answer never changes. */
function parentOf(pid: number): string | undefined {
  try {
    // The name in parentheses may hold spaces; state and parent follow it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return undefined
  }
}
