import { type FunctionName, functions, type Variable, variablesOf } from '../../lambdas/contract/functions.ts'
import { awsEnvironment, type Endpoints } from './aws.ts'
import { type RunningFunction, startFunction } from './functions.ts'

/** What every function finds around it. */
export interface Surroundings {
  readonly variables: Readonly<Record<Variable, string>>
  readonly endpoints: Endpoints
  readonly log: (line: string, level: 'info' | 'error') => void
}

/** Every function of the project, running. */
export interface AllFunctions {
  /** @throws FunctionError */
  invoke(name: FunctionName, event: unknown): Promise<unknown>
  close(): Promise<void>
}

/** What a function of the local run finds in its environment: the variables of its parts, and Lambda's own. */
export function environmentOf(
  name: FunctionName,
  variables: Readonly<Record<Variable, string>>,
  endpoints: Endpoints,
): Readonly<Record<string, string>> {
  const own = Object.fromEntries(variablesOf(name).map((variable) => [variable, variables[variable]]))
  return { ...awsEnvironment(endpoints), ...own }
}

/**
 * Starts every function of the contract, all at once, each with the variables of the parts it uses and no others.
 * @throws StartProblem naming the function that cannot be loaded
 */
export async function startFunctions(surroundings: Surroundings): Promise<AllFunctions> {
  const names = Object.keys(functions) as FunctionName[]
  const started = await Promise.allSettled(names.map((name) => startOne(name, surroundings)))
  const running = new Map<FunctionName, RunningFunction>()
  for (const [n, result] of started.entries()) {
    const name = names[n]
    if (result.status === 'fulfilled' && name) running.set(name, result.value)
  }
  const close = async () => void (await Promise.all([...running.values()].map((one) => one.close())))
  const failed = started.find((result) => result.status === 'rejected')
  if (failed) {
    await close()
    throw failed.reason
  }
  return {
    invoke: async (name, event) => {
      const one = running.get(name)
      if (!one) throw new Error(`there is no function ${name}`)
      return one.invoke(event)
    },
    close,
  }
}

/**
 * One function by itself.
 * @param behind milliseconds its clock is behind
 * @throws StartProblem when it cannot be loaded
 */
export function startOne(
  name: FunctionName,
  { variables, endpoints, log }: Surroundings,
  behind = 0,
): Promise<RunningFunction> {
  const entry = new URL(`../../lambdas/functions/${name}.ts`, import.meta.url)
  return startFunction({ name, entry, environment: environmentOf(name, variables, endpoints), log, behind })
}
