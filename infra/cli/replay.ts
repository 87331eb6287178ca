/**
 * `npm run replay -- <environment> [--list] [--from-stream]`: tells once more what could not be told, or only lists it with its
 * reasons: what the outbox put aside into the table, and what Lambda gave up into the bucket. It is put into the table's
 * stream again; what fails again comes back here. `--from-stream` takes instead whatever the stream of the last day calls for.
 */
import { DescribeTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Environment, environments } from '../environments.ts'
import { localCredentials, localRegion, localTableName as localTable } from '../local/aws/endpoints.ts'
import { s3Bucket } from '../replay/failed-batch-bucket.ts'
import { readFromStream } from '../replay/read-from-stream.ts'
import { describeQueue, type ReplayQueue, type ReplaySources, readReplayQueue, replay } from '../replay/replay.ts'
import type { StreamReadOptions } from '../replay/stream-records.ts'
import { streamsApi, streamsEndpoint } from '../replay/streams-api.ts'
import { deployedReplaySources } from '../setup/deployed-names.ts'
import { SetupProblem } from '../setup/first-admin.ts'
import { credentialProblem } from './credentials.ts'

/** Where the command works. */
interface ReplayTarget {
  readonly sources: ReplaySources
  readonly fromStream: () => Promise<ReplayQueue>
}

const knownOptions: readonly string[] = ['--list', '--from-stream']
/** Mails after which a long run says how far it is. */
const progressEvery = 100
/** Milliseconds between two reads of a shard: five a second are allowed. */
const readPauseMs = 200

async function run([name, ...options]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if ((name !== 'local' && !environment) || options.some((option) => !knownOptions.includes(option))) {
    const names = [...environments.map((one) => one.name), 'local'].join(', ')
    throw new SetupProblem(`Usage: npm run replay -- <environment> [--list] [--from-stream]; environments: ${names}.`)
  }
  const { sources, fromStream } = environment ? await deployedTarget(environment) : await localTarget()
  const isFromStream = options.includes('--from-stream')
  const found = isFromStream ? await fromStream() : await readReplayQueue(sources)
  for (const line of describeQueue(found)) console.log(line)
  const mails = found.batches.flatMap((one) => one.items).length
  const sum = isFromStream
    ? `${mails} mails in the stream, told or not`
    : `${found.deadLetters.length} put aside, ${found.batches.length} batches given up`
  if (options.includes('--list')) console.log(sum)
  else {
    await replay(
      isFromStream ? { table: sources.table } : sources,
      found,
      createProgress(found.deadLetters.length + mails),
    )
    console.log(`${sum}: put into the stream again`)
  }
  const outcomeText = isFromStream ? 'Cannot be told' : 'Cannot be told, and is kept'
  for (const { name, problem } of found.unreadable) console.error(`${outcomeText}: ${name} (${problem})`)
  if (found.unreadable.length > 0) process.exitCode = 1
}

/** Says now and then how far it is. */
function createProgress(total: number): () => void {
  let done = 0
  return () => {
    if (++done % progressEvery === 0) console.log(`${done} of ${total}`)
  }
}

async function deployedTarget(environment: Environment): Promise<ReplayTarget> {
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  const { region } = environment
  const { tableName, failedBatchesBucket } = deployedReplaySources(environment, process.env)
  console.log(`table ${tableName}, bucket ${failedBatchesBucket}`)
  const { account, ...place } = await openTarget({ region }, tableName, {
    endpoint: streamsEndpoint(region),
    pauseMs: readPauseMs,
  })
  const bucket = s3Bucket(new S3Client({ region }), failedBatchesBucket, account)
  return { ...place, sources: { ...place.sources, bucket } }
}

/** The local run hands a batch in until it is told, and gives nothing up. Its engine allows any number of reads. */
async function localTarget(): Promise<ReplayTarget> {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (!endpoint) throw new SetupProblem('For "local" set DYNAMODB_ENDPOINT to the database the run was started with.')
  console.log(`table ${localTable}`)
  const config = { endpoint, region: localRegion, credentials: localCredentials }
  return openTarget(config, localTable, { endpoint, pauseMs: 0, isLocal: true })
}

/** @throws SetupProblem when the table has no stream */
async function openTarget(
  config: DynamoDBClientConfig,
  name: string,
  { endpoint, ...reading }: { readonly endpoint: string } & Omit<StreamReadOptions, 'until'>,
): Promise<ReplayTarget & { readonly account: string }> {
  const client = new DynamoDBClient(config)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  // Begins with arn:aws:dynamodb:<region>:<account>.
  const [account = ''] = Table?.TableArn?.split(':').slice(4) ?? []
  const streamArn = Table?.LatestStreamArn
  if (!streamArn) throw new SetupProblem(`The table ${name} has no stream; deploy it back.`)
  const marshallOptions = { removeUndefinedValues: true }
  return {
    account,
    sources: { table: { client: DynamoDBDocumentClient.from(client, { marshallOptions }), name } },
    fromStream: () => readFromStream(streamsApi(client, endpoint), streamArn, { until: Date.now(), ...reading }),
  }
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
