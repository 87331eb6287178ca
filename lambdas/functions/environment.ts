import { type FunctionName, type functions, type Part, type parts, variablesOf } from '../contract/functions.ts'
import type { SecondStepRule } from '../domain/second-step.ts'

type PartsOf<F extends FunctionName> = (typeof functions)[F]['uses'][number] & Part
type VariablesOf<F extends FunctionName> = (typeof parts)[PartsOf<F>][number]

/**
 * How strict a deployment is with staff. What is misspelt is not taken for lenient.
 * @throws Error for any other value
 */
export function secondStepRule({
  STAFF_SECOND_STEP: given,
}: Readonly<Record<'STAFF_SECOND_STEP', string>>): SecondStepRule {
  if (given !== 'required' && given !== 'optional')
    throw new Error(`STAFF_SECOND_STEP is "${given}"; it is "required" or "optional"`)
  return given
}

/**
 * The environment variables a function is given by the table in contract/functions.ts, and no others.
 * @throws Error naming the variables that are missing
 */
export function environment<F extends FunctionName>(
  name: F,
  given: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<VariablesOf<F>, string>> {
  const variables = variablesOf(name)
  const missing = variables.filter((variable) => !given[variable])
  if (missing.length > 0)
    throw new Error(
      `The function "${name}" needs the environment variable ${missing.join(', ')}; set it where the function is deployed or started.`,
    )
  return Object.fromEntries(variables.map((variable) => [variable, given[variable]])) as Record<VariablesOf<F>, string>
}
