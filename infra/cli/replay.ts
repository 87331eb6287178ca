/**
 * `npm run replay -- <environment> [--list] [--from-stream]`: tells once more what could not be told, or only lists it with its
 * reasons: what the outbox put aside into the table, and what Lambda gave up into the bucket. It is put into the table's
 * stream again; what fails again comes back here. `--from-stream` takes instead whatever the stream of the last day calls for.
 */
import { DescribeTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Environment, environments } from '../environments.ts'
import { credentials as localCredentials, region as localRegion, tableName as localTable } from '../local/aws.ts'
import { s3Bucket } from '../replay/bucket.ts'
import { inStream } from '../replay/from-stream.ts'
import { linesOf, type Piles, replay, type Waiting, waiting } from '../replay/replay.ts'
import type { Reading } from '../replay/stream.ts'
import { streamsApi, streamsEndpoint } from '../replay/streams-api.ts'
import { SetupProblem } from '../setup/first-admin.ts'
import { pilesOf } from '../setup/where.ts'
import { credentialProblem } from './credentials.ts'

/** Where the command works. */
interface Place {
  readonly piles: Piles
  readonly fromStream: () => Promise<Waiting>
}

const known: readonly string[] = ['--list', '--from-stream']
/** Mails after which a long run says how far it is. */
const step = 100
/** Milliseconds between two reads of a shard: five a second are allowed. */
const pause = 200

async function run([name, ...options]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if ((name !== 'local' && !environment) || options.some((option) => !known.includes(option))) {
    const names = [...environments.map((one) => one.name), 'local'].join(', ')
    throw new SetupProblem(`Usage: npm run replay -- <environment> [--list] [--from-stream]; environments: ${names}.`)
  }
  const { piles, fromStream } = environment ? await deployed(environment) : await local()
  const isFromStream = options.includes('--from-stream')
  const found = isFromStream ? await fromStream() : await waiting(piles)
  for (const line of linesOf(found)) console.log(line)
  const mails = found.batches.flatMap((one) => one.mails).length
  const sum = isFromStream
    ? `${mails} mails in the stream, told or not`
    : `${found.letters.length} put aside, ${found.batches.length} batches given up`
  if (options.includes('--list')) console.log(sum)
  else {
    await replay(isFromStream ? { table: piles.table } : piles, found, counting(found.letters.length + mails))
    console.log(`${sum}: put into the stream again`)
  }
  const fate = isFromStream ? 'Cannot be told' : 'Cannot be told, and is kept'
  for (const { name, problem } of found.unreadable) console.error(`${fate}: ${name} (${problem})`)
  if (found.unreadable.length > 0) process.exitCode = 1
}

/** Says now and then how far it is. */
function counting(total: number): () => void {
  let done = 0
  return () => {
    if (++done % step === 0) console.log(`${done} of ${total}`)
  }
}

async function deployed(environment: Environment): Promise<Place> {
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  const { region } = environment
  const { tableName, givenUpBucket } = pilesOf(environment, process.env)
  console.log(`table ${tableName}, bucket ${givenUpBucket}`)
  const { account, ...place } = await at({ region }, tableName, { endpoint: streamsEndpoint(region), pause })
  const bucket = s3Bucket(new S3Client({ region }), givenUpBucket, account)
  return { ...place, piles: { ...place.piles, bucket } }
}

/** The local run hands a batch in until it is told, and gives nothing up. Its engine allows any number of reads. */
async function local(): Promise<Place> {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (!endpoint) throw new SetupProblem('For "local" set DYNAMODB_ENDPOINT to the database the run was started with.')
  console.log(`table ${localTable}`)
  const config = { endpoint, region: localRegion, credentials: localCredentials }
  return at(config, localTable, { endpoint, pause: 0, isLocal: true })
}

/** @throws SetupProblem when the table has no stream */
async function at(
  config: DynamoDBClientConfig,
  name: string,
  { endpoint, ...reading }: { readonly endpoint: string } & Omit<Reading, 'until'>,
): Promise<Place & { readonly account: string }> {
  const client = new DynamoDBClient(config)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  // Begins with arn:aws:dynamodb:<region>:<account>.
  const [account = ''] = Table?.TableArn?.split(':').slice(4) ?? []
  const streamArn = Table?.LatestStreamArn
  if (!streamArn) throw new SetupProblem(`The table ${name} has no stream; deploy it back.`)
  const marshallOptions = { removeUndefinedValues: true }
  return {
    account,
    piles: { table: { client: DynamoDBDocumentClient.from(client, { marshallOptions }), name } },
    fromStream: () => inStream(streamsApi(client, endpoint), streamArn, { until: Date.now(), ...reading }),
  }
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
