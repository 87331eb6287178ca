import { type FunctionName, type functions, type Part, type parts, variablesOf } from '../contract/functions.ts'

type PartsOf<F extends FunctionName> = (typeof functions)[F]['uses'][number] & Part
type VariablesOf<F extends FunctionName> = (typeof parts)[PartsOf<F>][number]

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
