/**
 * `npm run setup -- <environment> [--admin <username> | --reset-mfa <username>]`: fills the table of a deployed
 * environment, or helps somebody who has lost the phone; see infra/setup/.
 */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { environments } from '../environments.ts'
import { deployedNames } from '../setup/deployed-names.ts'
import { makeFirstAdmin, SetupProblem } from '../setup/first-admin.ts'
import { openItemStore } from '../setup/item-store.ts'
import { loadInitialData } from '../setup/load-data.ts'
import { resetMfaFromSetup } from '../setup/reset-mfa.ts'
import { credentialProblem } from './credentials.ts'

const usage = 'npm run setup -- <environment> [--admin <username> | --reset-mfa <username>]'
const options: readonly string[] = ['--admin', '--reset-mfa']

async function run([name, option, username, ...more]: readonly string[]): Promise<void> {
  const environment = environments.find((one) => one.name === name)
  if (!environment) {
    const list = environments.map((one) => one.name).join(', ')
    throw new SetupProblem(`${name ? `There is no environment "${name}"` : usage}; infra/environments.ts has ${list}.`)
  }
  if (more.length > 0 || (option !== undefined && (!options.includes(option) || !username)))
    throw new SetupProblem(`Not understood: "${[option, username, ...more].join(' ').trim()}"; ${usage}`)
  const { tableName, userPoolId } = deployedNames(environment, process.env)
  const problem = await credentialProblem()
  if (problem) throw new SetupProblem(problem)
  console.log(`table ${tableName}`)
  const { region } = environment
  const store = openItemStore(new DynamoDBClient({ region }), tableName)
  const accounts = { cognito: new CognitoIdentityProviderClient({ region }), userPoolId }
  if (username && option === '--reset-mfa')
    return console.log(await resetMfaFromSetup(store, accounts, username, Date.now()))
  for (const line of await loadInitialData(store)) console.log(line)
  if (username) console.log(await makeFirstAdmin(store, accounts, username, Date.now()))
}

await run(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exitCode = 1
})
