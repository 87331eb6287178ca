import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { systemNow } from './run-clock.ts'
import { StartProblem } from './start-problem.ts'

/** What whoever starts the run can choose. */
export interface Settings {
  /** `PORT`, 3000 unless told otherwise. */
  readonly port: number
  /** `LOCAL_STATE`: folder that outlives the run, `.local` unless told otherwise. */
  readonly state: string
  /** `--fresh`: begin anew. */
  readonly fresh: boolean
  /** `DYNAMODB_ENDPOINT`: a DynamoDB that runs already. */
  readonly dynamoEndpoint: string | undefined
  /** `STAFF_MFA`: whether staff need the second step of the login, as `staffMfa` of an environment. */
  readonly staffMfa: 'required' | 'optional'
  /** `MAINTENANCE`: `on`, or the seconds to wait that are told; undefined while the service is open. */
  readonly maintenance: string | undefined
  /** `LOCAL_CLOCK`: milliseconds by which the clock of the run is ahead of the system's; 0 unless told otherwise. */
  readonly clockAhead: number
}

/**
 * Format of the state that a run keeps: names of tables, keys and attributes, and the files beside the database. Raise it
 * by one with every change after which this version misreads what the version before has written, or the reverse.
 */
export const stateFormat = 2

/**
 * Ports no page may be loaded from, since other protocols live there (Fetch standard, "port blocking"): the run would
 * start and nobody could open it.
 */
export const blockedPorts: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** As browsers write it: without the port where that goes without saying. */
export const localOriginOf = (port: number): string => new URL(`http://localhost:${port}`).origin

/** @throws StartProblem naming the setting that is wrong */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const unknown = args.find((argument) => argument !== '--fresh')
  if (unknown !== undefined) throw new StartProblem(`Unknown argument ${unknown}; the only one is --fresh.`)
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartProblem(`PORT=${environment.PORT} is no port; choose a number from 1 to 65535.`)
  if (blockedPorts.has(port))
    throw new StartProblem(`PORT=${port} is a port that browsers refuse to open; choose another, e.g. PORT=3100.`)
  const staffMfa = environment.STAFF_MFA || 'optional'
  if (staffMfa !== 'required' && staffMfa !== 'optional')
    throw new StartProblem(`STAFF_MFA=${staffMfa} is not known; it is required, or optional as if left out.`)
  const project = fileURLToPath(new URL('../../../', import.meta.url))
  return {
    port,
    state: environment.LOCAL_STATE ? resolve(environment.LOCAL_STATE) : join(project, '.local'),
    fresh: args.includes('--fresh'),
    dynamoEndpoint: environment.DYNAMODB_ENDPOINT || undefined,
    staffMfa,
    maintenance: environment.MAINTENANCE || undefined,
    clockAhead: aheadOf(environment.LOCAL_CLOCK || 'PT0S'),
  }
}

/**
 * @param text the instant at which the clock begins, or how far it is ahead, as ISO 8601 writes them
 * @throws StartProblem when it is neither
 */
function aheadOf(text: string): number {
  try {
    if (/^[+-]?P/.test(text)) return Temporal.Duration.from(text).total('milliseconds')
    return Temporal.Instant.from(text).epochMilliseconds - systemNow()
  } catch {
    throw new StartProblem(
      `LOCAL_CLOCK=${text} is no time; write an instant such as 2026-12-31T23:55:00+07:00, or how far ahead: PT12H30M.`,
    )
  }
}

/** Where each part keeps its state. */
export const stateFiles = (state: string) => ({
  database: join(state, 'database.sqlite'),
  format: join(state, 'format'),
  keys: join(state, 'keys.json'),
  mailbox: join(state, 'mailbox.jsonl'),
  outbox: join(state, 'outbox.json'),
  log: join(state, 'log', 'functions.log'),
})

/**
 * Makes the folder, and with `fresh` deletes what a run keeps in it, and nothing else: the folder may hold other things.
 * The engine's pid file stays, since an orphaned engine must still be found by it.
 * @throws StartProblem when the folder cannot be used or what it holds does not belong together
 */
export function prepareState({ state, fresh }: Pick<Settings, 'state' | 'fresh'>): void {
  try {
    mkdirSync(join(state, 'log'), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartProblem(`The folder ${state} cannot be used for the state of the run: ${(error as Error).message}`)
  }
  const { database, format, keys } = stateFiles(state)
  if (!fresh && existsSync(database) && !existsSync(keys))
    throw new StartProblem(
      `${keys} is missing, and without it the database cannot be read; restore it, or run "npm start -- --fresh".`,
    )
  if (!fresh && existsSync(keys) && formatIn(format) !== stateFormat)
    throw new StartProblem(
      `The state in ${state} was written by another version of this project; run "npm start -- --fresh" to begin anew.`,
    )
  if (fresh)
    for (const name of readdirSync(state))
      if (/^(database\.sqlite(-wal|-shm)?|keys\.json.*|mailbox\.jsonl|outbox\.json)$/.test(name))
        rmSync(join(state, name))
  writeFileSync(format, `${stateFormat}\n`)
}

/** Not a number where there is none: earlier versions wrote nothing. */
function formatIn(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    return Number.NaN
  }
}
