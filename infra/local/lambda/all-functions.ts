import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type EnvironmentVariable, type FunctionName, variablesOf } from '../../../lambdas/contract/functions.ts'
import { awsEnvironment, type Endpoints } from '../aws/endpoints.ts'
import { functionsFolder } from '../run/builds.ts'
import { type RunningFunction, startFunction } from './running-function.ts'

/** What every function finds around it. */
export interface FunctionContext {
  readonly variables: Readonly<Record<EnvironmentVariable, string>>
  readonly endpoints: Endpoints
  readonly log: (line: string, level: 'info' | 'error') => void
}

/** Every function of the project, running. */
export interface AllFunctions {
  /** @throws FunctionError, TimedOut */
  invoke(name: FunctionName, event: unknown): Promise<unknown>
  close(): Promise<void>
}

/** What a function of the local run finds in its environment: the variables of its parts, and Lambda's own. */
export function functionEnvironment(
  name: FunctionName,
  variables: Readonly<Record<EnvironmentVariable, string>>,
  endpoints: Endpoints,
): Readonly<Record<string, string>> {
  const own = Object.fromEntries(variablesOf(name).map((variable) => [variable, variables[variable]]))
  return { ...awsEnvironment(endpoints), ...own }
}

/**
 * Every function of the contract, each with the variables of the parts it uses and no others. As in the cloud, a function
 * starts when it is first called. One that cannot be loaded fails its calls, is named on the console, and is tried anew.
 */
export function openFunctions(context: FunctionContext): AllFunctions {
  const running = new Map<FunctionName, Promise<RunningFunction>>()
  const start = (name: FunctionName): Promise<RunningFunction> => {
    const one = startFunctionByName(name, context)
    running.set(name, one)
    one.catch((problem) => {
      running.delete(name)
      console.error(problem.message)
    })
    return one
  }
  return {
    invoke: async (name, event) => (await (running.get(name) ?? start(name))).invoke(event),
    async close() {
      const started = await Promise.allSettled(running.values())
      await Promise.all(started.map((one) => one.status === 'fulfilled' && one.value.close()))
    },
  }
}

/**
 * One function by itself.
 * @param behind milliseconds its clock is behind that of the run
 * @throws StartProblem when it cannot be loaded
 */
export function startFunctionByName(
  name: FunctionName,
  { variables, endpoints, log }: FunctionContext,
  behind = 0,
): Promise<RunningFunction> {
  const entry = pathToFileURL(join(functionsFolder, name, 'index.mjs'))
  return startFunction({ name, entry, environment: functionEnvironment(name, variables, endpoints), log, behind })
}
