import type { Alias, Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { type FunctionName, type Part, parts } from '../../lambdas/contract/functions.ts'

/** A deployed function and its name in the contract. */
export interface Receiver {
  readonly name: FunctionName
  readonly lambda: Lambda
  /** What callers call: it stands for one version, and a deployment moves it to the next. */
  readonly live: Alias
}

type VariablesOf<P extends Part> = Readonly<Record<(typeof parts)[P][number], string>>

/** Sets the variables of a part: all of them, under the names of the contract. */
export function setVariables<P extends Part>({ lambda }: Receiver, part: P, values: VariablesOf<P>): void {
  for (const name of parts[part]) lambda.addEnvironment(name, values[name as keyof VariablesOf<P>])
}
