import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoDepartures } from '../adapters/dynamodb/departures.ts'
import { dynamoDeskBook } from '../adapters/dynamodb/desk-book.ts'
import { dynamoDoneDays } from '../adapters/dynamodb/done-days.ts'
import { dynamoErasures } from '../adapters/dynamodb/erasures.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoNotices } from '../adapters/dynamodb/notices.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoRuns } from '../adapters/dynamodb/runs.ts'
import { dynamoSealedDays } from '../adapters/dynamodb/sealed-days.ts'
import { figuresLine } from '../adapters/figures.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { type ClockTask, clockTaskNames, endedFigure } from '../contract/clock-tasks.ts'
import { logFault } from '../http/log.ts'
import { erase } from '../usecases/erase.ts'
import { markNoShows } from '../usecases/mark-no-shows.ts'
import { remind } from '../usecases/remind.ts'
import { runTask } from '../usecases/run-task.ts'
import { sweep } from '../usecases/sweep.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('clock')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  deskBook: dynamoDeskBook(table),
  sealed: dynamoSealedDays(table, systemClock),
  departures: dynamoDepartures(table),
  notices: dynamoNotices(table, systemClock),
  erasures: dynamoErasures(table),
  done: dynamoDoneDays(table, systemClock),
  runs: dynamoRuns(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
  report: (during: string, fault: unknown) => logFault({ during }, fault),
}

/** Scheduled work by name; each answers how much there was to do. */
const tasks: Readonly<Record<ClockTask, () => Promise<number>>> = {
  sweep: () => sweep(deps),
  'no-shows': () => markNoShows(deps),
  reminders: () => remind(deps),
  erasure: () => erase(deps),
}

/** What the schedule sends: `{ "task": "sweep" }`. */
export interface ClockEvent {
  readonly task: ClockTask
}

export const handler = async ({ task }: ClockEvent) => {
  if (!Object.hasOwn(tasks, task)) throw new Error(`the clock has no such task; it knows ${clockTaskNames.join(', ')}`)
  const count = await runTask(deps, task, tasks[task])
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  process.stdout.write(`${figuresLine(task, TABLE_NAME, { [endedFigure(task)]: count }, systemClock.now())}\n`)
  return { count }
}
