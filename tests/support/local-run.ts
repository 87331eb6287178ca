import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../infra/local/ports.ts'

/** The whole local run as a process of its own, as `npm start` runs it. */
export interface LocalRun {
  /** e.g. `http://localhost:43117` */
  readonly origin: string
  readonly port: number
  readonly stateDir: string
  readonly pid: number
  /** Everything printed so far. */
  readonly output: string
  /** Kills it without warning; its state stays, for another run on the same `stateDir`. */
  kill9(): Promise<void>
  /** Ends it as Ctrl-C does and answers the exit code; a state folder of its own goes with it. */
  stop(): Promise<number | null>
}

interface Choice {
  /** Left out, a folder of its own. */
  stateDir?: string
  /** The state it begins with, of a run that has ended; left out, a new one is sown. */
  copyOf?: string
  /** Left out, any free one. */
  port?: number
  args?: string[]
  /** Settings besides port and state, e.g. `MAINTENANCE`. */
  env?: Record<string, string>
}

const script = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url))
/** Milliseconds to `Ready`; the contract says 30 s on a machine of its own. */
const patience = 90_000

/** Starts a local run and waits for its `Ready` line. */
export async function startLocalRun(choice: Choice = {}): Promise<LocalRun> {
  const stateDir = choice.stateDir ?? (await mkdtemp(join(tmpdir(), 'antrian-run-')))
  const port = choice.port ?? (await freePort())
  if (choice.copyOf) await cp(choice.copyOf, stateDir, { recursive: true })
  const run = spawnRun({ ...choice, stateDir, port })
  const ready = run.says(/^Ready/m)
  const timer = setTimeout(() => run.child.kill('SIGKILL'), patience)
  const ended = run.ended.then(() => {
    throw new Error(`The local run did not become ready:\n${run.output()}`)
  })
  await Promise.race([ready, ended])
  ended.catch(() => {})
  clearTimeout(timer)
  return {
    origin: `http://localhost:${port}`,
    port,
    stateDir,
    pid: run.child.pid ?? 0,
    get output() {
      return run.output()
    },
    async kill9() {
      run.child.kill('SIGKILL')
      await run.ended
    },
    async stop() {
      run.child.kill('SIGINT')
      const code = await run.ended
      if (choice.stateDir === undefined) await rm(stateDir, { recursive: true, force: true })
      return code
    },
  }
}

/** Starts a local run that is expected to give up: what it printed and its exit code. */
export async function failLocalRun(choice: Choice & { stateDir: string; port: number }) {
  const run = spawnRun(choice)
  const timer = setTimeout(() => run.child.kill('SIGKILL'), patience)
  const code = await run.ended
  clearTimeout(timer)
  return { code, output: run.output() }
}

function spawnRun({ stateDir, port, args = [], env = {} }: Choice & { stateDir: string; port: number }) {
  const child = spawn(process.execPath, [script, ...args], {
    // As under `npm start`: the run ends when whoever started it is gone, so a killed test leaves nothing behind.
    env: { ...process.env, PORT: String(port), LOCAL_STATE: stateDir, npm_lifecycle_event: 'start', ...env },
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
  const says = (words: RegExp) =>
    new Promise<void>((resolve) => {
      listeners.add(() => {
        if (words.test(output)) resolve()
      })
    })
  return { child, ended, says, output: () => output }
}
