/**
 * `npm run replay -- <environment> [--list]`: tells once more what could not be told, or only lists it with its reasons: what
 * the outbox put aside into the table, and what Lambda gave up into the bucket. What is told has been put into the table's
 * stream again; what fails again comes back here.
 */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Environment, environments } from '../environments.ts'
import { tableName as localTable } from '../local/aws.ts'
import { s3Bucket } from '../replay/bucket.ts'
import { linesOf, type Places, replay, waiting } from '../replay/replay.ts'
import { SetupProblem } from '../setup/first-admin.ts'
import { pilesOf } from '../setup/where.ts'
import { credentialProblem } from './credentials.ts'

async function run([name, ...options]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if ((name !== 'local' && !environment) || options.some((option) => option !== '--list')) {
    const known = [...environments.map((one) => one.name), 'local'].join(', ')
    throw new SetupProblem(`Usage: npm run replay -- <environment> [--list]; environments: ${known}.`)
  }
  const places = environment ? await placesOf(environment) : localPlaces()
  const found = await waiting(places)
  for (const line of linesOf(found)) console.log(line)
  const piles = `${found.letters.length} put aside, ${found.batches.length} batches given up`
  if (!options.includes('--list')) await replay(places, found)
  console.log(options.includes('--list') ? piles : `${piles}: told again`)
  for (const { name, problem } of found.unreadable) console.error(`Cannot be told, and is kept: ${name} (${problem})`)
  if (found.unreadable.length > 0) process.exitCode = 1
}

async function placesOf(environment: Environment): Promise<Places> {
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  const { region } = environment
  const { tableName, givenUpBucket } = pilesOf(environment, process.env)
  console.log(`table ${tableName}, bucket ${givenUpBucket}`)
  return { table: tableAt({ region }, tableName), bucket: s3Bucket(new S3Client({ region }), givenUpBucket) }
}

/** The local run hands a batch in until it is told, and gives nothing up. */
function localPlaces(): Places {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (!endpoint) throw new SetupProblem('For "local" set DYNAMODB_ENDPOINT to the database the run was started with.')
  console.log(`table ${localTable}`)
  return { table: tableAt({ endpoint }, localTable) }
}

function tableAt(config: DynamoDBClientConfig, name: string): Places['table'] {
  const marshallOptions = { removeUndefinedValues: true }
  return { client: DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions }), name }
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
