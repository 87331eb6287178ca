/** Runs inside a worker thread: one deployed function, loaded from its entry file, answering many events at once. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { shareClock, systemNow } from '../run/run-clock.ts'
import type { Invocation, InvocationOutcome } from './running-function.ts'
import { nameSourceLines } from './source-lines.ts'

if (!parentPort) throw new Error('function-worker.ts runs in a worker thread')
const port = parentPort
// The workers load the same SDK; compiled once, it comes up in half the time at the next start.
enableCompileCache()

const { entry, name, clock, behind } = workerData as {
  entry: string
  name: string
  clock: SharedArrayBuffer
  behind: number
}
shareClock(clock, -behind)
nameSourceLines(entry)
const { handler } = (await import(entry)) as { handler: (event: unknown, context: unknown) => unknown }
if (typeof handler !== 'function') throw new Error(`${entry} exports no handler`)

/** Class and places; the message of a fault may quote somebody's data, so it stays out. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'threw something that is no error'
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...places].join('\n')
}
process.on('uncaughtException', (error) => {
  console.error(describeError(error))
  process.exit(1)
})

port.on('message', async ({ id, event, deadline }: Invocation) => {
  const context = {
    awsRequestId: crypto.randomUUID(),
    functionName: name,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => deadline - systemNow(),
  }
  let outcome: InvocationOutcome
  try {
    outcome = { id, result: await handler(event, context) }
  } catch (error) {
    console.error(describeError(error))
    outcome = { id, failed: error instanceof Error ? error.name : 'Error' }
  }
  port.postMessage(outcome)
})
port.postMessage('ready')
