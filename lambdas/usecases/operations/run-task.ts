import type { ScheduledTask } from '../../contract/operations/scheduled-tasks.ts'
import type { Clock, ReportFault, TaskRuns } from '../ports.ts'

interface Deps {
  readonly taskRuns: Pick<TaskRuns, 'recordEnd'>
  readonly clock: Clock
  readonly report: ReportFault
}

/**
 * Runs a task of the clock and writes down how it ended, for the admins to see. That this could not be written fails
 * no task.
 * @throws what the task throws
 */
export async function runTask(
  { taskRuns, clock, report }: Deps,
  task: ScheduledTask,
  work: () => Promise<number>,
): Promise<number> {
  const startedAt = clock.now()
  const end = (run: { failed?: string; count: number }) =>
    taskRuns.recordEnd(task, { startedAt, ...run }).catch((fault) => report('writing down a run', fault))
  try {
    const count = await work()
    await end({ count })
    return count
  } catch (fault) {
    await end({ failed: fault instanceof Error ? fault.name : 'unknown', count: 0 })
    throw fault
  }
}
