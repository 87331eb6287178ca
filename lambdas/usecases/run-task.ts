import type { ClockTask } from '../contract/clock-tasks.ts'
import type { Clock, Report, Runs } from './ports.ts'

interface Deps {
  readonly runs: Pick<Runs, 'ended'>
  readonly clock: Clock
  readonly report: Report
}

/**
 * Runs a task of the clock and writes down how it ended, for the admins to see. That this could not be written fails
 * no task.
 * @throws what the task throws
 */
export async function runTask(
  { runs, clock, report }: Deps,
  task: ClockTask,
  work: () => Promise<number>,
): Promise<number> {
  const startedAt = clock.now()
  const end = (run: { failed?: string; count: number }) =>
    runs.ended(task, { startedAt, ...run }).catch((fault) => report('writing down a run', fault))
  try {
    const count = await work()
    await end({ count })
    return count
  } catch (fault) {
    await end({ failed: fault instanceof Error ? fault.name : 'unknown', count: 0 })
    throw fault
  }
}
