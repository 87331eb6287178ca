import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../infra/local/run/ports.ts'
import { clockAhead, systemNow } from '../../../infra/local/run/run-clock.ts'
import { startTimeoutMs } from '../time/limits.ts'
import { waitFor } from '../time/wait-for.ts'

/** The whole local run as a process of its own, as `npm start` runs it. */
export interface LocalRun {
  /** e.g. `http://localhost:43117` */
  readonly origin: string
  readonly port: number
  readonly stateDir: string
  readonly pid: number
  /** Milliseconds by which its clock is ahead of the system's. */
  readonly ahead: number
  /** Its clock jumps by so many milliseconds; scheduled tasks make up for the time between before this settles. */
  passes(milliseconds: number): Promise<void>
  /** Settles when every mail that is due has been sent. */
  outboxAtRest(): Promise<void>
  /** Everything printed so far. */
  readonly output: string
  /** Kills it without warning; its state stays, for another run on the same `stateDir`. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does and answers the exit code; a state folder of its own goes with it. */
  stop(): Promise<number | null>
}

interface LocalRunOptions {
  /** Left out, a folder of its own. */
  stateDir?: string
  /** The state it begins with, of a run that has ended; left out, a new one is sown. */
  copyOf?: string
  /** Left out, any free one. */
  port?: number
  args?: string[]
  /** Milliseconds by which its clock is ahead of the system's; left out, as much as that of the tests. */
  ahead?: number
  /** Settings besides port and state, e.g. `MAINTENANCE`. */
  env?: Record<string, string>
}

const script = fileURLToPath(new URL('../../../infra/local/start.ts', import.meta.url))

/** Starts a local run and waits for its `Ready` line. */
export async function startLocalRun(options: LocalRunOptions = {}): Promise<LocalRun> {
  const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), 'antrian-run-')))
  const port = options.port ?? (await freePort())
  if (options.copyOf) await cp(options.copyOf, stateDir, { recursive: true })
  const run = spawnRun({ ...options, stateDir, port })
  const ready = run.waitForOutput(/^Ready/m)
  const timer = setTimeout(() => run.child.kill('SIGKILL'), startTimeoutMs)
  const ended = run.ended.then(() => {
    throw new Error(`The local run did not become ready:\n${run.output()}`)
  })
  await Promise.race([ready, ended])
  ended.catch(() => {})
  clearTimeout(timer)
  const origin = `http://localhost:${port}`
  let ahead = options.ahead ?? clockAhead()
  return {
    origin,
    port,
    stateDir,
    pid: run.child.pid ?? 0,
    get ahead() {
      return ahead
    },
    async passes(milliseconds) {
      ahead += milliseconds
      const at = new Date(systemNow() + ahead).toISOString()
      const { status } = await fetch(`${origin}/_local/clock?at=${at}`, { method: 'POST' })
      if (status !== 200) throw new Error(`the clock of the run was not set: ${status}`)
    },
    async outboxAtRest() {
      const ask = async () => {
        const { atRest } = (await (await fetch(`${origin}/_local/outbox`)).json()) as { atRest: boolean }
        return atRest
      }
      // A seeded state has a hundred mails to send.
      await waitFor('the rest of the outbox', ask, startTimeoutMs)
    },
    get output() {
      return run.output()
    },
    async kill() {
      run.child.kill('SIGKILL')
      await run.ended
    },
    async stop() {
      run.child.kill('SIGINT')
      const code = await run.ended
      if (options.stateDir === undefined) await rm(stateDir, { recursive: true, force: true })
      return code
    },
  }
}

/** Starts a local run that is expected to give up: what it printed and its exit code. */
export async function startFailingLocalRun(options: LocalRunOptions & { stateDir: string; port: number }) {
  const run = spawnRun(options)
  const timer = setTimeout(() => run.child.kill('SIGKILL'), startTimeoutMs)
  const code = await run.ended
  clearTimeout(timer)
  return { code, output: run.output() }
}

function spawnRun({
  stateDir,
  port,
  args = [],
  env = {},
  ahead = clockAhead(),
}: LocalRunOptions & { stateDir: string; port: number }) {
  const child = spawn(process.execPath, [script, ...args], {
    // As under `npm start`: the run ends when whoever started it is gone, so a killed test leaves nothing behind.
    env: {
      ...process.env,
      PORT: String(port),
      LOCAL_STATE: stateDir,
      LOCAL_CLOCK: `PT${ahead / 1000}S`,
      npm_lifecycle_event: 'start',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  const take = (chunk: Buffer) => {
    output += chunk
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const waitForOutput = (words: RegExp) =>
    new Promise<void>((resolve) => {
      listeners.add(() => {
        if (words.test(output)) resolve()
      })
    })
  return { child, ended, waitForOutput, output: () => output }
}
