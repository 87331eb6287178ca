import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../run/ports.ts'
import { StartProblem } from '../run/start-problem.ts'

/** A running database engine: the DynamoDB API on a loopback port. */
export interface Engine {
  readonly endpoint: string
  /** Resolves when the engine has ended and its file is at rest. */
  stop(): Promise<void>
  /** Settles when the engine ends by itself. */
  readonly ended: Promise<void>
}

const guard = fileURLToPath(new URL('./engine-guard.ts', import.meta.url))

/**
 * Starts the engine on a database file, which is made if it is not there. The engine ends with this process, however
 * that ends, and an orphan of an earlier one on the same file is ended first.
 * @throws StartProblem when there is no engine for this platform or it does not start on this file
 */
export async function startEngine(file: string): Promise<Engine> {
  await endOrphan(file)
  // The port is chosen here, since the engine does not tell which one it took; somebody may be quicker, so try again.
  for (let attempt = 1; ; attempt++) {
    const started = await spawnEngine(file, await freePort())
    if (typeof started !== 'string') return started
    if (/already in use/.test(started) && attempt < 5) continue
    if (isDatabaseLocked(started)) throw new StartProblem(inUseMessage(file))
    throw new StartProblem(`The database engine did not start on ${file}: ${started.trim()}`)
  }
}

/** The engine's words for a file that another program holds. */
export const isDatabaseLocked = (output: string): boolean => output.includes('database is locked')

export const inUseMessage = (file: string): string =>
  `The database ${file} is in use by another program; close it there, or give this run LOCAL_STATE=<folder>.`

/** Resolves to what the engine said when it gave up instead of listening. */
async function spawnEngine(file: string, port: number): Promise<Engine | string> {
  const serve = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file]
  // A group of its own: Ctrl-C in a terminal must reach the engine last, when every call has been answered.
  const child = spawn(process.execPath, [guard, pidFileOf(file), engineBinary(), ...serve], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const output = await outputUntilListening(child, ended)
  if (!output.includes('listening')) return output
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop, ended }
}

/** What the engine says until it listens or ends; afterwards its output is let go. */
function outputUntilListening(child: ChildProcess, ended: Promise<void>): Promise<string> {
  return new Promise((resolve) => {
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
      if (output.includes('listening')) resolve(output)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then(() => resolve(output))
  })
}

/** @throws StartProblem when the engine's package does not exist for this platform or was left out */
function engineBinary(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const description = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)
    return join(dirname(description), 'dynoxide')
  } catch {
    throw new StartProblem(
      `There is no database engine installed for ${platform}; start DynamoDB Local and set DYNAMODB_ENDPOINT to its address, e.g. DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start.`,
    )
  }
}

const pidFileOf = (file: string) => `${file}.pid`

/** Ends an engine on this file that outlived its guard. Its command line must name our file: the pid may be another's by now. */
export async function endOrphan(file: string): Promise<void> {
  const pid = Number(readIfThere(pidFileOf(file)))
  const isOurs = () => readIfThere(`/proc/${pid}/cmdline`)?.split('\0').includes(file) ?? false
  if (!pid || !isOurs()) return
  process.kill(pid, 'SIGKILL')
  while (isOurs()) await wait(5)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
