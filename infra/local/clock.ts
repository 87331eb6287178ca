import { clockTaskNames, clockTasks } from '../../lambdas/contract/clock-tasks.ts'
import type { AllFunctions } from './all-functions.ts'

const minute = 60_000

/** The cloud checks the laws at night; a run on one machine rarely sees one. */
const lawsPeriod = 60 * minute

interface ScheduledTasks {
  /**
   * Calls each task of the function `clock` now and then as often as the schedule in the cloud does; what fell due while
   * nothing ran is made up for at once.
   * @returns a way to stop
   */
  start(): () => void
  /** Calls every task once, as after an outage; settles when all have ended, well or not. */
  callAll(): Promise<void>
}

export function scheduledTasks(functions: Pick<AllFunctions, 'invoke'>): ScheduledTasks {
  let stopped = false
  const call = (task: (typeof clockTaskNames)[number]) =>
    functions.invoke('clock', { task }).catch((error) => {
      if (!stopped) console.error(`The clock's task ${task} failed: ${error.message}`)
    })
  const checkLaws = () =>
    functions.invoke('laws', {}).catch((error) => {
      if (!stopped) console.error(`The check of the booking laws failed: ${error.message}`)
    })
  const callAll = async () => void (await Promise.all(clockTaskNames.map(call)))
  return {
    start() {
      void callAll()
      const timers = clockTaskNames.map((task) => setInterval(() => call(task), clockTasks[task].minutes * minute))
      timers.push(setInterval(checkLaws, lawsPeriod))
      return () => {
        stopped = true
        for (const timer of timers) clearInterval(timer)
      }
    },
    callAll,
  }
}
