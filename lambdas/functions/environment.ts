import {
  type FunctionName,
  type functions,
  type ResourceName,
  type resources,
  variablesOf,
} from '../contract/functions.ts'
import type { MfaPolicy } from '../domain/session/mfa.ts'

type PartsOf<F extends FunctionName> = (typeof functions)[F]['uses'][number] & ResourceName
type VariablesOf<F extends FunctionName> = (typeof resources)[PartsOf<F>][number]

/**
 * How strict a deployment is with staff. What is misspelt is not taken for lenient.
 * @throws Error for any other value
 */
export function readMfaPolicy({ STAFF_MFA: value }: Readonly<Record<'STAFF_MFA', string>>): MfaPolicy {
  if (value !== 'required' && value !== 'optional')
    throw new Error(`STAFF_MFA is "${value}"; it is "required" or "optional"`)
  return value
}

/**
 * The environment variables a function is given by the table in contract/functions.ts, and no others.
 * @throws Error naming the variables that are missing
 */
export function environment<F extends FunctionName>(
  name: F,
  value: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<VariablesOf<F>, string>> {
  const variables = variablesOf(name)
  const missing = variables.filter((variable) => !value[variable])
  if (missing.length > 0)
    throw new Error(
      `The function "${name}" needs the environment variable ${missing.join(', ')}; set it where the function is deployed or started.`,
    )
  return Object.fromEntries(variables.map((variable) => [variable, value[variable]])) as Record<VariablesOf<F>, string>
}
