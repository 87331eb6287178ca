/**
 * `npm run reachable -- <environment>`: takes the mark off an address that mail did not reach, so that our mails go there
 * again. The address is read from standard input: typed as an argument it would stay in the history of the shell.
 */
import { createInterface } from 'node:readline/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { environments } from '../environments.ts'
import { clearAddress } from '../setup/clear-address.ts'
import { deployedTableName } from '../setup/deployed-names.ts'
import { SetupProblem } from '../setup/first-admin.ts'
import { credentialProblem } from './credentials.ts'

async function run([name, ...more]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if (!environment || more.length > 0) {
    const list = environments.map((one) => one.name).join(', ')
    throw new SetupProblem(`npm run reachable -- <environment>; infra/environments.ts has ${list}.`)
  }
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  const { region } = environment
  const table = {
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region })),
    name: deployedTableName(environment, process.env),
  }
  console.log(`table ${table.name}`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const address = await terminal.question('Address: ')
  terminal.close()
  console.log(await clearAddress(table, address))
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
