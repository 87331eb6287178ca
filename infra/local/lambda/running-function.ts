import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import { sharedClock, systemNow } from '../run/run-clock.ts'
import { StartProblem } from '../run/start-problem.ts'
import { createSemaphore } from './semaphore.ts'

/** To a worker: one event. */
export interface Invocation {
  readonly id: number
  readonly event: unknown
  /** When nobody waits for the answer any more, by the system's clock, in milliseconds since 1970. */
  readonly deadline: number
}
/** From a worker: what the handler returned, or the name of what it threw. */
export type InvocationOutcome =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failed: string }

/** The function threw, or crashed. */
class FunctionError extends Error {}

/** No answer in time; what was asked may be done, half done, or not begun. */
export class InvocationTimeout extends Error {}

export interface RunningFunction {
  /** @throws FunctionError, TimedOut */
  invoke(event: unknown): Promise<unknown>
  close(): Promise<void>
}

/**
 * Runs one function in a worker thread of its own, with exactly the environment given. A worker that crashes fails
 * its open invocations and is replaced.
 * @param log receives the function's console, line by line
 * @param behind milliseconds its clock is behind that of the run
 * @param abreast how many events it answers at a time, as Lambda has so many instances; the others wait for their turn, so
 * that in a rush the first are answered while the last still come, and a slot that is full refuses at first sight. An event
 * that was given up counts no more, though the worker may still be at it
 * @param timeout milliseconds until an event is given up, its wait included; as long as an HTTP API waits
 * @throws StartProblem when the function cannot be loaded
 */
export async function startFunction({
  name,
  entry,
  environment,
  log,
  behind = 0,
  abreast: concurrency = 64,
  timeout = 29_000,
}: {
  name: FunctionName
  entry: URL
  environment: Readonly<Record<string, string>>
  log: (line: string, level: 'info' | 'error') => void
  behind?: number
  abreast?: number
  timeout?: number
}): Promise<RunningFunction> {
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const semaphore = createSemaphore(concurrency)
  let closing = false
  let next = 0

  const failAll = (why: string) => {
    for (const { reject } of open.values()) reject(new FunctionError(`${name} ${why}`))
    open.clear()
  }

  const start = (): Promise<Worker> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
        env: { ...environment },
        workerData: { entry: entry.href, name, clock: sharedClock(), behind },
        stdout: true,
        stderr: true,
      })
      let ready = false
      eachLine(worker.stdout, (line) => log(line, 'info'))
      eachLine(worker.stderr, (line) => log(line, 'error'))
      worker.on('message', (message: 'ready' | InvocationOutcome) => {
        if (message === 'ready') {
          ready = true
          return resolve(worker)
        }
        const call = open.get(message.id)
        open.delete(message.id)
        if ('failed' in message) call?.reject(new FunctionError(`${name} threw ${message.failed}`))
        else call?.resolve(message.result)
      })
      worker.on('error', (error) => {
        reject(new StartProblem(`The function ${name} cannot be loaded: ${messageOf(error)}`))
      })
      worker.on('exit', () => {
        reject(new StartProblem(`The function ${name} ended while it was loaded.`))
        if (!ready || closing) return
        failAll('crashed')
        running = start()
        running.catch((error) => log(messageOf(error), 'error'))
      })
    })

  let running = start()
  await running

  async function ask(
    event: unknown,
    { deadline, patience: cancellation }: { deadline: number; patience: AbortSignal },
  ) {
    const started = running.catch((error) => {
      throw new FunctionError(messageOf(error))
    })
    const worker = await Promise.race([started, aborted(cancellation)])
    // Who waited for a turn comes here once those before have failed.
    if (closing) throw new FunctionError(`${name} was stopped`)
    cancellation.throwIfAborted()
    const id = next++
    return new Promise<unknown>((resolve, reject) => {
      open.set(id, { resolve, reject })
      cancellation.addEventListener('abort', () => {
        open.delete(id)
        reject(cancellation.reason)
      })
      worker.postMessage({ id, event, deadline } satisfies Invocation)
    })
  }

  return {
    async invoke(event) {
      const deadline = systemNow() + timeout
      const cancellation = new AbortController()
      const timer = setTimeout(
        () => cancellation.abort(new InvocationTimeout(`${name} took longer than ${timeout} ms`)),
        timeout,
      )
      try {
        const end = await semaphore.acquire(cancellation.signal)
        return await ask(event, { deadline, patience: cancellation.signal }).finally(end)
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      closing = true
      failAll('was stopped')
      await running.then(
        (worker) => worker.terminate(),
        () => undefined,
      )
    },
  }
}

/** Rejects with the reason once a signal is aborted. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function eachLine(stream: Readable, take: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  })
}
