import { metricsLine } from '../adapters/cloudwatch/metrics-line.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoDepartures } from '../adapters/dynamodb/booking/departures.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoDayBookings } from '../adapters/dynamodb/desk/day-bookings.ts'
import { dynamoSealedDays } from '../adapters/dynamodb/desk/sealed-days.ts'
import { dynamoNotices } from '../adapters/dynamodb/notification/notices.ts'
import { dynamoCompletedDays } from '../adapters/dynamodb/operations/completed-days.ts'
import { dynamoErasures } from '../adapters/dynamodb/operations/erasures.ts'
import { dynamoTaskRuns } from '../adapters/dynamodb/operations/task-runs.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { completedTaskMetric, type ScheduledTask, scheduledTaskNames } from '../contract/operations/scheduled-tasks.ts'
import { logFault } from '../http/log.ts'
import { sweepExpiredClaims } from '../usecases/booking/sweep-expired-claims.ts'
import { markNoShows } from '../usecases/desk/mark-no-shows.ts'
import { queueReminders } from '../usecases/notification/queue-reminders.ts'
import { erasePersonalData } from '../usecases/operations/erase-personal-data.ts'
import { runTask } from '../usecases/operations/run-task.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('tasks')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  dayBookings: dynamoDayBookings(table),
  sealedDays: dynamoSealedDays(table, systemClock),
  departures: dynamoDepartures(table),
  notices: dynamoNotices(table, systemClock),
  erasures: dynamoErasures(table),
  doneDays: dynamoCompletedDays(table, systemClock),
  taskRuns: dynamoTaskRuns(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
  report: (during: string, fault: unknown) => logFault({ during }, fault),
}

/** Scheduled work by name; each answers how much there was to do. */
const runners: Readonly<Record<ScheduledTask, () => Promise<number>>> = {
  sweep: () => sweepExpiredClaims(deps),
  'no-shows': () => markNoShows(deps),
  reminders: () => queueReminders(deps),
  erasure: () => erasePersonalData(deps),
}

/** What the schedule sends: `{ "task": "sweep" }`. */
export interface TaskEvent {
  readonly task: ScheduledTask
}

export const handler = async ({ task }: TaskEvent) => {
  if (!Object.hasOwn(runners, task))
    throw new Error(`the clock has no such task; it knows ${scheduledTaskNames.join(', ')}`)
  const count = await runTask(deps, task, runners[task])
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  process.stdout.write(`${metricsLine(task, TABLE_NAME, { [completedTaskMetric(task)]: count }, systemClock.now())}\n`)
  return { count }
}
