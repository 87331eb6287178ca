import { clockTaskNames, clockTasks } from '../../lambdas/contract/clock-tasks.ts'
import type { AllFunctions } from './all-functions.ts'

const minute = 60_000

/** The cloud checks the laws at night; a run on one machine rarely sees one. */
const lawsPeriod = 60 * minute

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
  const checkLaws = () =>
    functions.invoke('laws', {}).catch((error) => {
      if (!stopped) console.error(`The check of the booking laws failed: ${error.message}`)
    })
  timers.push(setInterval(checkLaws, lawsPeriod))
  return () => {
    stopped = true
    for (const timer of timers) clearInterval(timer)
  }
}
