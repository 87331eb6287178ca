import { existsSync, readFileSync } from 'node:fs'
import { outputsFile } from '../cli/cdk-plan.ts'
import { uniqueName } from '../constructs/per-environment.ts'
import type { Environment } from '../environments.ts'
import { SetupProblem } from './first-admin.ts'

/** Names that a deployment has given. */
export interface DeployedNames {
  readonly tableName: string
  readonly userPoolId: string
  /** Where Lambda puts what the outbox could not work on (constructs/given-up.ts). */
  readonly failedBatchesBucket: string
}

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Where an environment lives: as the variables say, or as the last deployment from this machine has left it.
 * @throws SetupProblem when neither tells, or one another thing than the other
 */
export function deployedNames(
  environment: Environment,
  variables: Variables,
  file = outputsFile(environment.name),
): Pick<DeployedNames, 'tableName' | 'userPoolId'> {
  const { tableName, userPoolId } = readDeployedNames(environment, variables, file)
  if (!tableName || !userPoolId) throw unknownDeployment(environment, 'TABLE_NAME and USER_POOL_ID to the outputs')
  return { tableName, userPoolId }
}

/**
 * The table of an environment, found as `whereIs` finds it. Never by the beginning of its name: a restored copy has the same.
 * @throws SetupProblem when neither variable nor deployment tells, or one another thing than the other
 */
export function deployedTableName(
  environment: Environment,
  variables: Variables,
  file = outputsFile(environment.name),
): string {
  const { tableName } = readDeployedNames(environment, variables, file)
  if (!tableName) throw unknownDeployment(environment, 'TABLE_NAME to the output TableName')
  return tableName
}

/**
 * Where an environment keeps what could not be told, found as `whereIs` finds it.
 * @throws SetupProblem when neither variables nor deployment tell both, or one another thing than the other
 */
export function deployedReplaySources(
  environment: Environment,
  variables: Variables,
  file = outputsFile(environment.name),
): Pick<DeployedNames, 'tableName' | 'failedBatchesBucket'> {
  const { tableName, failedBatchesBucket } = readDeployedNames(environment, variables, file)
  if (!tableName || !failedBatchesBucket)
    throw unknownDeployment(
      environment,
      'TABLE_NAME and FAILED_BATCHES_BUCKET to the outputs TableName and FailedBatchesBucket',
    )
  return { tableName, failedBatchesBucket }
}

function readDeployedNames(
  environment: Environment,
  variables: Variables,
  file: string,
): { readonly [K in keyof DeployedNames]: string | undefined } {
  const outputs = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const own = outputs[uniqueName(environment, 'service')] ?? {}
  const either = (variable: string, output: string): string | undefined => {
    const [said, deployed] = [variables[variable], own[output]]
    if (said && deployed && said !== deployed)
      throw new SetupProblem(
        `${variable} is ${said}, and ${environment.name} was deployed from here with ${deployed}: unset ${variable}, or, if you mean it, move ${file} away.`,
      )
    return said || deployed
  }
  return {
    tableName: either('TABLE_NAME', 'TableName'),
    userPoolId: either('USER_POOL_ID', 'UserPoolId'),
    failedBatchesBucket: either('FAILED_BATCHES_BUCKET', 'FailedBatchesBucket'),
  }
}

const unknownDeployment = (environment: Environment, set: string): SetupProblem =>
  new SetupProblem(
    `Where ${environment.name} lives is not known here: deploy it from this machine, or set ${set} of its stack ${uniqueName(environment, 'service')}.`,
  )
