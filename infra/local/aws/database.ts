import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { StartProblem } from '../run/start-problem.ts'
import { localCredentials, localRegion, localTableName } from './endpoints.ts'
import { endOrphan, inUseMessage, isDatabaseLocked, startEngine } from './engine.ts'
import { dropTables, ensureTable } from './ensure-table.ts'

/** The database of a local run, with the one table in it. */
export interface Database {
  readonly endpoint: string
  readonly client: DynamoDBClient
  /** Settles when the engine ends by itself; never for a database that somebody else runs. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** Tables this project makes: the one, and the users of the local accounts service. */
const ourTables = [localTableName, 'local-cognito']

/**
 * @param file of the engine's database
 * @param endpoint of a DynamoDB that runs already, e.g. DynamoDB Local; then `file` is not used
 * @param fresh whether to begin without what an earlier run left in the database at `endpoint`
 * @throws StartProblem when there is no engine, the file is damaged or in use, or nothing answers at the endpoint
 */
export async function startDatabase({
  file,
  endpoint,
  fresh,
}: {
  file: string
  endpoint: string | undefined
  fresh: boolean
}): Promise<Database> {
  if (endpoint === undefined) {
    // It would hold the file that is looked at next.
    await endOrphan(file)
    refuseUnusable(file)
  }
  const engine = endpoint === undefined ? await startEngine(file) : externalEngine(endpoint)
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: localRegion, credentials: localCredentials })
  const close = async () => {
    client.destroy()
    await engine.stop()
  }
  try {
    if (fresh && endpoint !== undefined) await dropTables(client, ourTables)
    await ensureTable(client, localTableName)
  } catch (error) {
    await close()
    const reason = error instanceof Error ? error.message || error.name : String(error)
    if (endpoint === undefined && isDatabaseLocked(reason)) throw new StartProblem(inUseMessage(file))
    throw new StartProblem(
      endpoint === undefined
        ? `${damagedMessage(file)} (${reason})`
        : `The database at DYNAMODB_ENDPOINT=${endpoint} does not answer as DynamoDB (${reason}); start it or correct the address.`,
    )
  }
  return { endpoint: engine.endpoint, client, ended: engine.ended, close }
}

const externalEngine = (endpoint: string) => ({
  endpoint,
  stop: async () => {},
  ended: new Promise<void>(() => {}),
})

const damagedMessage = (file: string) =>
  `The database ${file} is damaged; run "npm start -- --fresh" to begin with an empty one.`

/** Milliseconds for another program to let go of the file. */
const fileLockTimeoutMs = 2_000

/** SQLITE_BUSY and SQLITE_LOCKED; their extended codes have them in the lowest byte. */
const isBusy = (error: unknown) => [5, 6].includes(Number((error as { errcode?: unknown }).errcode) & 0xff)

/** The engine finds out about a damaged page only when it reads it; better to know before anybody books. */
function refuseUnusable(file: string): void {
  if (!existsSync(file)) return
  let verdict: unknown
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: fileLockTimeoutMs })
    verdict = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
    database.close()
  } catch (error) {
    if (isBusy(error)) throw new StartProblem(inUseMessage(file))
    verdict = 'unreadable'
  }
  if (verdict !== 'ok') throw new StartProblem(damagedMessage(file))
}
