/**
 * `npm run replay -- <environment> [--list]`: tells once more what could not be told, or only lists it with its reasons.
 * What is told has been put into the table's stream again; what fails again comes back here.
 */
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { credentialProblem } from './cli/credentials.ts'
import { uniqueName } from './constructs/per-environment.ts'
import { environments } from './environments.ts'
import { tableName as localTable } from './local/aws.ts'
import { deadLetters, replay } from './replay-dead-letters.ts'

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

/** CloudFormation names the table after its stack. */
async function tableOf(prefix: string): Promise<string> {
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    for (const table of TableNames) if (table.startsWith(prefix)) return table
  throw new Error(`No table begins with ${prefix}; is ${name} deployed in this account?`)
}

const table = {
  client: DynamoDBDocumentClient.from(client),
  name: environment ? await tableOf(`${uniqueName(environment, 'service')}-Store`) : localTable,
}
const letters = await deadLetters(table)
for (const { at, reason, notice } of letters) console.log(`${at}  ${reason}  ${JSON.stringify(notice)}`)
if (options.includes('--list')) console.log(`${letters.length} put aside`)
else console.log(`${await replay(table, letters)} of ${letters.length} told again`)
