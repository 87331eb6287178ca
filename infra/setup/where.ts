import { existsSync, readFileSync } from 'node:fs'
import { outputsFile } from '../cli/cdk-plan.ts'
import { uniqueName } from '../constructs/per-environment.ts'
import type { Environment } from '../environments.ts'
import { SetupProblem } from './first-admin.ts'

/** Names that a deployment has given. */
export interface Where {
  readonly tableName: string
  readonly userPoolId: string
}

/**
 * Where an environment lives: as the variables say, else as the last deployment from this machine has left it.
 * @throws SetupProblem when neither tells
 */
export function whereIs(
  environment: Environment,
  variables: Readonly<Record<string, string | undefined>>,
  file = outputsFile(environment.name),
): Where {
  const outputs = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const own = outputs[uniqueName(environment, 'service')] ?? {}
  const tableName = variables.TABLE_NAME || own.TableName
  const userPoolId = variables.USER_POOL_ID || own.UserPoolId
  if (!tableName || !userPoolId)
    throw new SetupProblem(
      `Where ${environment.name} lives is not known here: deploy it from this machine, or set TABLE_NAME and USER_POOL_ID to the outputs of its stack ${uniqueName(environment, 'service')}.`,
    )
  return { tableName, userPoolId }
}
