import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoDepartures } from '../../../lambdas/adapters/dynamodb/booking/departures.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { openTable, type Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoCompletedDays } from '../../../lambdas/adapters/dynamodb/operations/completed-days.ts'
import { dynamoErasures } from '../../../lambdas/adapters/dynamodb/operations/erasures.ts'
import { dynamoSavedPeople } from '../../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { Nik } from '../../../lambdas/domain/booking/nik.ts'
import { bookSlot } from '../../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../../lambdas/usecases/booking/cancel-booking.ts'
import { erasePersonalData } from '../../../lambdas/usecases/operations/erase-personal-data.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { monday, noon, officesOf, tangerang } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { plainVault } from '../../support/test-bed/test-bed.ts'

/* What the clock erases, on the real engine. */

let engine: Awaited<ReturnType<typeof startScratchEngine>>
let table: Table
const clock = { at: noon, now: () => clock.at }
const day = 86_400_000

function deps() {
  return {
    offices: officesOf([tangerang]),
    ledger: dynamoLedger(table),
    bookings: dynamoBookings(table),
    departures: dynamoDepartures(table),
    erasures: dynamoErasures(table),
    doneDays: dynamoCompletedDays(table, clock),
    people: dynamoSavedPeople(table),
    vault: plainVault,
    clock,
  }
}

const call = { locale: 'id', by: { id: 'budi', username: 'budi' } } as const
const book = async (number: number, slot = monday): Promise<string> => {
  const booked = await bookSlot(deps())(
    { ...slot, idempotencyKey: `key-${number}-${slot.date}`, applicants: [person(number)] },
    call,
  )
  if ('refused' in booked) throw new Error(booked.refused)
  return booked.id
}

/** What tells who somebody is: the name, and what the NIK is kept as. */
async function tracesOf(number: number): Promise<string[]> {
  const { fullName, nik } = person(number)
  const sealed = Nik.of(nik)
  return [fullName, await plainVault.digest(sealed), await plainVault.seal(sealed)]
}

/** Every item of the table as text: what is not in it is nowhere. */
async function readWholeTable(): Promise<string> {
  const { Items } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }))
  return JSON.stringify(Items)
}

beforeAll(async () => {
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('clock')
  await ensureTable(table.client, table.name)
  for (const slot of [monday, { ...monday, date: '2026-12-15' }])
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.slot(slot), quota: 9, remaining: 9, claims: {}, opensAt: 0 },
      }),
    )
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
})

describe('erasure', () => {
  it('takes whose a booking was 90 days after its day, cancelled ones too, and leaves what figures need', async () => {
    const [came, cancelled, next] = [await book(1), await book(2), await book(3, { ...monday, date: '2026-12-15' })]
    await cancelBooking(deps())({ id: cancelled }, call)
    const traces = await Promise.all([1, 2].map(tracesOf))
    for (const trace of traces[0] ?? []) expect(await readWholeTable()).toContain(trace)

    clock.at = Date.parse('2027-03-13T23:00:00+07:00')
    expect(await erasePersonalData(deps())).toBe(0)
    clock.at += 2 * 3_600_000
    expect(await erasePersonalData(deps())).toBe(2)

    const kept = await deps().bookings.find(came)
    expect(kept).toMatchObject({ status: 'ACTIVE', date: monday.date, applicants: [{ kind: 'new', fullName: '' }] })
    expect(kept).not.toHaveProperty('account')
    expect((await deps().bookings.ofAccount('budi')).map(({ id }) => id)).toEqual([next])
    const all = await readWholeTable()
    for (const trace of traces.flat()) expect(all).not.toContain(trace)
    expect(all).toContain(person(3).fullName)
    // The slot still says how many there were.
    expect(await deps().ledger.readSlot(monday)).toMatchObject({ quota: 9, remaining: 8 })
    expect(await erasePersonalData(deps())).toBe(0)
  })

  it('makes up for a month without a clock', async () => {
    clock.at += 30 * day
    expect(await erasePersonalData(deps())).toBe(1)
    expect(await readWholeTable()).not.toContain(person(3).fullName)
  })
})
