/**
 * `npm run bench:units`: what each thing people do costs the table, in request units, as the engine of the local run counts
 * them by size and kind of each call (docs/operations.md, "What it costs"). A write that is refused by its condition is
 * counted with one unit, as DynamoDB bills it, since the engine says nothing of it.
 */
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoCalendars } from '../../lambdas/adapters/dynamodb/calendar/calendars.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { dynamoInvariantSource } from '../../lambdas/adapters/dynamodb/operations/invariant-source.ts'
import { dynamoSavedPeople } from '../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { addDays } from '../../lambdas/domain/shared/dates.ts'
import { bookSlot } from '../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../lambdas/usecases/booking/cancel-booking.ts'
import { listBookings } from '../../lambdas/usecases/booking/list-bookings.ts'
import { sweepExpiredClaims } from '../../lambdas/usecases/booking/sweep-expired-claims.ts'
import { showCalendar } from '../../lambdas/usecases/calendar/show-calendar.ts'
import { showDay } from '../../lambdas/usecases/calendar/show-day.ts'
import { checkInvariants } from '../../lambdas/usecases/operations/check-invariants.ts'
import { monday } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { plainVault, startTestBed } from '../support/test-bed/test-bed.ts'

process.env.AWS_REGION ??= 'ap-southeast-3'
process.env.AWS_ACCESS_KEY_ID ??= 'local'
process.env.AWS_SECRET_ACCESS_KEY ??= 'local'

interface ConsumedUnits {
  CapacityUnits?: number
}
interface CommandOutput {
  ConsumedCapacity?: ConsumedUnits | ConsumedUnits[]
}

const writes = /^(Put|Update|Delete|TransactWrite)/
const testBed = await startTestBed()
const meter = { reads: 0, writes: 0 }

/** The table, with a meter at it. */
function metered(table: Table): Table {
  const send = async (command: { constructor: { name: string }; input: object }) => {
    const kind = writes.test(command.constructor.name) ? 'writes' : 'reads'
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' })
    try {
      const answer = (await table.client.send(command as never)) as CommandOutput
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

const table = metered(testBed.table)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  people: dynamoSavedPeople(table),
  calendars: dynamoCalendars(table),
  offices: testBed.offices,
  vault: plainVault,
  clock: testBed.clock,
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
async function addMonth(): Promise<void> {
  for (let day = 0; day < 22; day++)
    for (let time = 0; time < 10; time++)
      await testBed.addSlot({
        quota: 20,
        slot: { ...monday, date: addDays('2026-12-01', day), time: `${String(8 + time).padStart(2, '0')}:30` },
      })
}

try {
  console.log('| what | reads | writes |\n| --- | --: | --: |')
  await addMonth()
  await testBed.addSlot({ quota: 200 })
  await measure('book for one, the first in the slot', () => book(1))
  await measure('book for two', () => book(2))
  await measure('book for five', () => book(5))
  await fill(47)
  await measure('book for two in a slot with 50 bookings', () => book(2))
  await measure('list one’s 50 bookings', () => listBookings(deps)({}, call))
  const [booking] = await testBed.bookings()
  await measure('cancel', () => cancelBooking(deps)({ id: booking?.id ?? '' }, call))
  await fill()
  await measure('be refused at a full slot with 100 bookings', () => book(1))
  await measure('look at a month of 220 times', () =>
    showCalendar(deps)({ office: 'tangerang', month: '2026-12' }, call),
  )
  await measure('look at a day', () => showDay(deps)({ office: 'tangerang', date: '2026-12-10' }, call))
  await measure('one turn of the sweeper, one office', () => sweepExpiredClaims(deps))
  const bookings = (await testBed.bookings()).length
  await measure(`check of the invariants, ${bookings} bookings and 221 times`, () =>
    checkInvariants({
      ...deps,
      evidence: dynamoInvariantSource(table),
      pauseBetweenReads: async () => {},
      maxWaitMs: 0,
    }),
  )
} finally {
  await testBed.stop()
}
