import { clockTaskNames, clockTasks } from '../contract/clock-tasks.ts'
import { isoInstant } from '../domain/dates.ts'
import type { Clock, DeadLetterCount, Run, Runs } from './ports.ts'
import type { UseCase } from './use-case.ts'

interface Deps {
  readonly runs: Pick<Runs, 'last'>
  readonly deadLetters: DeadLetterCount
  readonly clock: Clock
}

/** Rounds that a task may miss before it is called late: a deployment takes one, a busy minute another. */
const grace = 3

/** When each task of the clock last ran, and how many mails were put aside. */
export const showClock =
  ({ runs, deadLetters, clock }: Deps): UseCase<'showClock'> =>
  async () => {
    const [last, untold] = await Promise.all([runs.last(), deadLetters.count()])
    const now = clock.now()
    const tasks = clockTaskNames.map((task) => {
      const { startedAt, doneAt, failed, count }: Partial<Run> = last.get(task) ?? {}
      const { minutes } = clockTasks[task]
      return {
        task,
        everyMinutes: minutes,
        ...(startedAt !== undefined && { startedAt: isoInstant(startedAt) }),
        ...(doneAt !== undefined && { doneAt: isoInstant(doneAt) }),
        failed: failed !== undefined,
        late: doneAt === undefined || now - doneAt > grace * minutes * 60_000,
        ...(count !== undefined && { count }),
      }
    })
    return { tasks, untold }
  }
