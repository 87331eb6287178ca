import { scheduledTaskNames, scheduledTasks } from '../../contract/operations/scheduled-tasks.ts'
import { isoInstant } from '../../domain/shared/dates.ts'
import type { Clock, DeadLetterCount, TaskRun, TaskRuns } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly taskRuns: Pick<TaskRuns, 'last'>
  readonly deadLetters: DeadLetterCount
  readonly clock: Clock
}

/** Rounds that a task may miss before it is called late: a deployment takes one, a busy minute another. */
const allowedMissedRuns = 3

/** When each task of the clock last ran, and how many mails were put aside. */
export const showTaskRuns =
  ({ taskRuns, deadLetters, clock }: Deps): UseCase<'showTaskRuns'> =>
  async () => {
    const [last, untold] = await Promise.all([taskRuns.last(), deadLetters.count()])
    const now = clock.now()
    const tasks = scheduledTaskNames.map((task) => {
      const { startedAt, doneAt, failed, count }: Partial<TaskRun> = last.get(task) ?? {}
      const { minutes } = scheduledTasks[task]
      return {
        task,
        everyMinutes: minutes,
        ...(startedAt !== undefined && { startedAt: isoInstant(startedAt) }),
        ...(doneAt !== undefined && { doneAt: isoInstant(doneAt) }),
        failed: failed !== undefined,
        late: doneAt === undefined || now - doneAt > allowedMissedRuns * minutes * 60_000,
        ...(count !== undefined && { count }),
      }
    })
    return { tasks, untold }
  }
