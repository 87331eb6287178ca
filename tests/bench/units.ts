/**
 * `npm run bench:units`: what each thing people do costs the table, in request units, as the engine of the local run counts
 * them by size and kind of each call (docs/operations.md, "What it costs"). A write that is refused by its condition is
 * counted with one unit, as DynamoDB bills it, since the engine says nothing of it.
 */
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoCalendars } from '../../lambdas/adapters/dynamodb/calendars.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { dynamoEvidence } from '../../lambdas/adapters/dynamodb/evidence.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoPeople } from '../../lambdas/adapters/dynamodb/people.ts'
import { addDays } from '../../lambdas/domain/dates.ts'
import { bookSlot } from '../../lambdas/usecases/book-slot.ts'
import { cancelBooking } from '../../lambdas/usecases/cancel-booking.ts'
import { checkLaws } from '../../lambdas/usecases/check-laws.ts'
import { listBookings } from '../../lambdas/usecases/list-bookings.ts'
import { showCalendar } from '../../lambdas/usecases/show-calendar.ts'
import { showDay } from '../../lambdas/usecases/show-day.ts'
import { sweep } from '../../lambdas/usecases/sweep.ts'
import { monday } from '../support/office.ts'
import { person } from '../support/people.ts'
import { plainVault, startTown } from '../support/town.ts'

process.env.AWS_REGION ??= 'ap-southeast-3'
process.env.AWS_ACCESS_KEY_ID ??= 'local'
process.env.AWS_SECRET_ACCESS_KEY ??= 'local'

interface Used {
  CapacityUnits?: number
}
interface Answer {
  ConsumedCapacity?: Used | Used[]
}

const writes = /^(Put|Update|Delete|TransactWrite)/
const town = await startTown()
const meter = { reads: 0, writes: 0 }

/** The table, with a meter at it. */
function metered(table: Table): Table {
  const send = async (command: { constructor: { name: string }; input: object }) => {
    const kind = writes.test(command.constructor.name) ? 'writes' : 'reads'
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' })
    try {
      const answer = (await table.client.send(command as never)) as Answer
      for (const used of [answer.ConsumedCapacity ?? []].flat()) meter[kind] += used.CapacityUnits ?? 0
      return answer
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException)
        meter.writes += 1
      throw error
    }
  }
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name, target)),
  })
  return { ...table, client }
}

const table = metered(town.table)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  people: dynamoPeople(table),
  calendars: dynamoCalendars(table),
  offices: town.offices,
  vault: plainVault,
  clock: town.clock,
}
const by = { id: 'budi', username: 'budi' }
const call = { locale: 'id', by } as const

let number = 0
const book = (size: number) =>
  bookSlot(deps)(
    {
      ...monday,
      idempotencyKey: `units-key-${++number}`,
      applicants: Array.from({ length: size }, () => person(++number)),
    },
    call,
  )

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  Object.assign(meter, { reads: 0, writes: 0 })
  await work()
  console.log(`| ${what} | ${meter.reads} | ${meter.writes} |`)
}

/** Parties of two until so many bookings are made, or nobody finds a place any more. */
async function fill(bookings = Number.POSITIVE_INFINITY): Promise<void> {
  for (let made = 0; made < bookings; made++) if ('refused' in (await book(2))) return
}

/** An ordinary month: 22 days of 10 times. */
async function givenMonth(): Promise<void> {
  for (let day = 0; day < 22; day++)
    for (let time = 0; time < 10; time++)
      await town.givenSlot({
        quota: 20,
        slot: { ...monday, date: addDays('2026-12-01', day), time: `${String(8 + time).padStart(2, '0')}:30` },
      })
}

try {
  console.log('| what | reads | writes |\n| --- | --: | --: |')
  await givenMonth()
  await town.givenSlot({ quota: 200 })
  await measure('book for one, the first in the slot', () => book(1))
  await measure('book for two', () => book(2))
  await measure('book for five', () => book(5))
  await fill(47)
  await measure('book for two in a slot with 50 bookings', () => book(2))
  await measure('list one’s 50 bookings', () => listBookings(deps)({}, call))
  const [booking] = await town.bookings()
  await measure('cancel', () => cancelBooking(deps)({ id: booking?.id ?? '' }, call))
  await fill()
  await measure('be refused at a full slot with 100 bookings', () => book(1))
  await measure('look at a month of 220 times', () =>
    showCalendar(deps)({ office: 'tangerang', month: '2026-12' }, call),
  )
  await measure('look at a day', () => showDay(deps)({ office: 'tangerang', date: '2026-12-10' }, call))
  await measure('one turn of the sweeper, one office', () => sweep(deps))
  const bookings = (await town.bookings()).length
  await measure(`check of the laws, ${bookings} bookings and 221 times`, () =>
    checkLaws({ ...deps, evidence: dynamoEvidence(table), pause: async () => {}, patience: 0 }),
  )
} finally {
  await town.stop()
}
