import { clockTaskNames, clockTasks } from '../../lambdas/contract/clock-tasks.ts'
import type { AllFunctions } from './all-functions.ts'

const minute = 60_000

/**
 * Calls each task of the function `clock` now and then as often as the schedule in the cloud does; what fell due while
 * nothing ran is made up for at once.
 * @returns a way to stop
 */
export function startClock(functions: Pick<AllFunctions, 'invoke'>): () => void {
  let stopped = false
  const timers = clockTaskNames.map((task) => {
    const call = () =>
      functions.invoke('clock', { task }).catch((error) => {
        if (!stopped) console.error(`The clock's task ${task} failed: ${error.message}`)
      })
    void call()
    return setInterval(call, clockTasks[task].minutes * minute)
  })
  return () => {
    stopped = true
    for (const timer of timers) clearInterval(timer)
  }
}
