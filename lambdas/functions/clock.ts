import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoDeskBook } from '../adapters/dynamodb/desk-book.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoSealedDays } from '../adapters/dynamodb/sealed-days.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { markNoShows } from '../usecases/mark-no-shows.ts'
import { sweep } from '../usecases/sweep.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('clock')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  deskBook: dynamoDeskBook(table),
  sealed: dynamoSealedDays(table, systemClock),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
}

/** Scheduled work by name. */
const tasks = {
  sweep: async () => ({ released: await sweep(deps) }),
  'no-shows': async () => ({ noShows: await markNoShows(deps) }),
}

/** What the schedule sends: `{ "task": "sweep" }`. */
export interface ClockEvent {
  readonly task: keyof typeof tasks
}

export const handler = async ({ task }: ClockEvent) => {
  if (!Object.hasOwn(tasks, task))
    throw new Error(`the clock has no such task; it knows ${Object.keys(tasks).join(', ')}`)
  const result = await tasks[task]()
  console.log(JSON.stringify({ level: 'info', task, ...result }))
  return result
}
