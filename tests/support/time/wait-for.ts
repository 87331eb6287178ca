import { setTimeout as sleep } from 'node:timers/promises'
import { maxWaitMs } from './limits.ts'

/** Milliseconds between two questions. */
const pollingIntervalMs = 50

/**
 * Asks again and again until there is an answer.
 * @param what is waited for, e.g. `a mail to budi`
 * @param ask answers undefined or false until it has come
 * @param limitMs only for what takes many events, each of which may take `maxWaitMs`
 * @throws Error naming what never came
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limitMs = maxWaitMs,
): Promise<T> {
  for (const end = performance.now() + limitMs; ; await sleep(pollingIntervalMs)) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > end) throw new Error(`${what} did not come within ${limitMs} ms`)
  }
}
