import type { Alias, Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { type FunctionName, type ResourceName, resources } from '../../../lambdas/contract/functions.ts'

/** A deployed function and its name in the contract. */
export interface FunctionTarget {
  readonly name: FunctionName
  readonly lambda: Lambda
  /** What callers call: it stands for one version, and a deployment moves it to the next. */
  readonly live: Alias
}

type PartVariables<P extends ResourceName> = Readonly<Record<(typeof resources)[P][number], string>>

/** Sets the variables of a part: all of them, under the names of the contract. */
export function setVariables<P extends ResourceName>(
  { lambda }: FunctionTarget,
  part: P,
  values: PartVariables<P>,
): void {
  for (const name of resources[part]) lambda.addEnvironment(name, values[name as keyof PartVariables<P>])
}
