import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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
}

/** @throws StartProblem naming the setting that is wrong */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const unknown = args.find((argument) => argument !== '--fresh')
  if (unknown !== undefined) throw new StartProblem(`Unknown argument ${unknown}; the only one is --fresh.`)
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartProblem(`PORT=${environment.PORT} is no port; choose a number from 1 to 65535.`)
  const project = fileURLToPath(new URL('../../', import.meta.url))
  return {
    port,
    state: environment.LOCAL_STATE ? resolve(environment.LOCAL_STATE) : join(project, '.local'),
    fresh: args.includes('--fresh'),
    dynamoEndpoint: environment.DYNAMODB_ENDPOINT || undefined,
  }
}

/** Where each part keeps its state. */
export const filesIn = (state: string) => ({
  database: join(state, 'database.sqlite'),
  keys: join(state, 'keys.json'),
  mailbox: join(state, 'mailbox.jsonl'),
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
  const { database, keys } = filesIn(state)
  if (!fresh && existsSync(database) && !existsSync(keys))
    throw new StartProblem(
      `${keys} is missing, and without it the database cannot be read; restore it, or run "npm start -- --fresh".`,
    )
  if (!fresh) return
  for (const name of readdirSync(state))
    if (/^(database\.sqlite(-wal|-shm)?|keys\.json.*|mailbox\.jsonl)$/.test(name)) rmSync(join(state, name))
}
