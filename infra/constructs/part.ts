import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { type FunctionName, type Part, parts } from '../../lambdas/contract/functions.ts'

/** A deployed function and its name in the contract. */
export interface Receiver {
  readonly name: FunctionName
  readonly lambda: NodejsFunction
}

type VariablesOf<P extends Part> = Readonly<Record<(typeof parts)[P][number], string>>

/** Sets the variables of a part: all of them, under the names of the contract. */
export function setVariables<P extends Part>({ lambda }: Receiver, part: P, values: VariablesOf<P>): void {
  for (const name of parts[part]) lambda.addEnvironment(name, values[name as keyof VariablesOf<P>])
}
