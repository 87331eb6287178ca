/**
 * `npm run replay -- <environment> [--list]`: tells once more what could not be told, or only lists it with its reasons.
 * What is told has been put into the table's stream again; what fails again comes back here.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { credentialProblem } from './cli/credentials.ts'
import { environments } from './environments.ts'
import { tableName as localTable } from './local/aws.ts'
import { deadLetters, replay } from './replay-dead-letters.ts'
import { SetupProblem } from './setup/first-admin.ts'
import { tableOf } from './setup/where.ts'

const [name = '', ...options] = process.argv.slice(2)
const wrong = options.find((option) => option !== '--list')
const environment = environments.find((one) => one.name === name)
if (wrong !== undefined || (name !== 'local' && !environment)) {
  const known = [...environments.map((one) => one.name), 'local'].join(', ')
  console.error(`Usage: npm run replay -- <environment> [--list]; environments: ${known}.`)
  process.exit(2)
}
if (name === 'local' && !process.env.DYNAMODB_ENDPOINT) {
  console.error('For "local" set DYNAMODB_ENDPOINT to the database the run was started with.')
  process.exit(2)
}

const problem = environment && (await credentialProblem())
if (problem) {
  console.error(problem)
  process.exit(1)
}

const client = new DynamoDBClient(
  environment ? { region: environment.region } : { endpoint: process.env.DYNAMODB_ENDPOINT ?? '' },
)
const table = { client: DynamoDBDocumentClient.from(client), name: tableHere() }
console.log(`table ${table.name}`)
const letters = await deadLetters(table)
for (const { at, reason, notice } of letters) console.log(`${at}  ${reason}  ${JSON.stringify(notice)}`)
if (options.includes('--list')) console.log(`${letters.length} put aside`)
else console.log(`${await replay(table, letters)} of ${letters.length} told again`)

function tableHere(): string {
  if (!environment) return localTable
  try {
    return tableOf(environment, process.env)
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem
    console.error(problem.message)
    process.exit(2)
  }
}
