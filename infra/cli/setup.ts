/** `npm run setup -- <environment> [--admin <username>]`: fills the table of a deployed environment; see infra/setup/. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { environments } from '../environments.ts'
import { makeFirstAdmin, SetupProblem } from '../setup/first-admin.ts'
import { openItemStore } from '../setup/item-store.ts'
import { load } from '../setup/load.ts'
import { whereIs } from '../setup/where.ts'
import { credentialProblem } from './credentials.ts'

const usage = 'npm run setup -- <environment> [--admin <username>]'

async function run([name, option, username, ...more]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if (!environment) {
    const list = environments.map((one) => one.name).join(', ')
    throw new SetupProblem(`${name ? `There is no environment "${name}"` : usage}; infra/environments.ts has ${list}.`)
  }
  if (more.length > 0 || (option !== undefined && (option !== '--admin' || !username)))
    throw new SetupProblem(`Not understood: "${[option, username, ...more].join(' ').trim()}"; ${usage}`)
  const { tableName, userPoolId } = whereIs(environment, process.env)
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  const { region } = environment
  const store = openItemStore(new DynamoDBClient({ region }), tableName)
  for (const line of await load(store)) console.log(line)
  if (!username) return
  const cognito = new CognitoIdentityProviderClient({ region })
  console.log(await makeFirstAdmin(store, { cognito, userPoolId }, username, Date.now()))
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
