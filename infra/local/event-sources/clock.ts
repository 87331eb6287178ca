import { scheduledTaskNames, scheduledTasks } from '../../../lambdas/contract/operations/scheduled-tasks.ts'
import type { AllFunctions } from '../lambda/all-functions.ts'

const minute = 60_000

/** The cloud checks the invariants at night; a run on one machine rarely sees one. */
const invariantCheckPeriodMs = 60 * minute

interface TaskScheduler {
  /**
   * Calls each task of the function `clock` now and then as often as the schedule in the cloud does; what fell due while
   * nothing ran is made up for at once.
   * @returns a way to stop
   */
  start(): () => void
  /** Calls every task once, as after an outage; settles when all have ended, well or not. */
  callAll(): Promise<void>
}

export function createTaskScheduler(functions: Pick<AllFunctions, 'invoke'>): TaskScheduler {
  let stopped = false
  const call = (task: (typeof scheduledTaskNames)[number]) =>
    functions.invoke('tasks', { task }).catch((error) => {
      if (!stopped) console.error(`The clock's task ${task} failed: ${error.message}`)
    })
  const checkInvariants = () =>
    functions.invoke('invariants', {}).catch((error) => {
      if (!stopped) console.error(`The check of the booking invariants failed: ${error.message}`)
    })
  const callAll = async () => void (await Promise.all(scheduledTaskNames.map(call)))
  return {
    start() {
      void callAll()
      const timers = scheduledTaskNames.map((task) =>
        setInterval(() => call(task), scheduledTasks[task].minutes * minute),
      )
      timers.push(setInterval(checkInvariants, invariantCheckPeriodMs))
      return () => {
        stopped = true
        for (const timer of timers) clearInterval(timer)
      }
    },
    callAll,
  }
}
