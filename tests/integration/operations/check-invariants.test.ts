import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { bookingItem } from '../../../lambdas/adapters/dynamodb/core/items.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoInvariantSource } from '../../../lambdas/adapters/dynamodb/operations/invariant-source.ts'
import { claimLeaseMs } from '../../../lambdas/domain/operations/invariants.ts'
import { checkInvariants } from '../../../lambdas/usecases/operations/check-invariants.ts'
import { monday } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { startTestBed, type TestBed } from '../../support/test-bed/test-bed.ts'

/* The nightly check, on a table in which somebody has broken one law at a time. */

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
afterEach(() => testBed.empty())
afterAll(() => testBed.stop())

const sweepGraceMs = 600_000

/** What the check says; `meanwhile` happens between its two looks. */
async function findBreaches(meanwhile: () => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const { broken } = await checkInvariants({
    evidence: dynamoInvariantSource(testBed.table),
    bookings: dynamoBookings(testBed.table),
    ledger: dynamoLedger(testBed.table),
    clock: testBed.clock,
    pauseBetweenReads: async () => void (await meanwhile()),
    maxWaitMs: sweepGraceMs,
  })
  return broken
}

async function booked(number: number): Promise<string> {
  const answer = await testBed.book({ key: `invariants-key-${number}`, party: [person(number)] })
  if (!('id' in answer)) throw new Error(`refused: ${answer.refused}`)
  return answer.id
}

const setRemaining = (remaining: number) =>
  testBed.table.client.send(
    new UpdateCommand({
      TableName: testBed.table.name,
      Key: keys.slot(monday),
      UpdateExpression: 'SET #remaining = :remaining',
      ExpressionAttributeNames: { '#remaining': 'remaining' },
      ExpressionAttributeValues: { ':remaining': remaining },
    }),
  )

const remove = (Key: Record<string, string>) =>
  testBed.table.client.send(new DeleteCommand({ TableName: testBed.table.name, Key }))

const theBooking = async () => {
  const [booking] = await testBed.bookings()
  if (!booking) throw new Error('no booking')
  return booking
}

it('finds nothing while people book, cancel and move, and counts what it looked at', async () => {
  await testBed.addSlot({ quota: 5 })
  await booked(1)
  await testBed.cancel(await booked(2))
  const report = await checkInvariants({
    evidence: dynamoInvariantSource(testBed.table),
    bookings: dynamoBookings(testBed.table),
    ledger: dynamoLedger(testBed.table),
    clock: testBed.clock,
    pauseBetweenReads: async () => {},
    maxWaitMs: sweepGraceMs,
  })
  expect(report).toEqual({ slots: 1, bookings: 1, locks: 1, broken: [] })
})

it('I1: places that are neither free nor claimed', async () => {
  await testBed.addSlot({ quota: 5 })
  await setRemaining(4)
  expect(await findBreaches()).toEqual(['I1 tangerang 2026-12-14 08:00: quota 5 is not 4 remaining and 0 claimed'])
})

it('I2: a claim without a booking, but only when the sweeper had its turns', async () => {
  await testBed.addSlot({ quota: 5 })
  await dynamoLedger(testBed.table).addClaim(monday, 'left-behind', { n: 2, at: testBed.clock.now(), h: 'x' })
  testBed.clock.pass(claimLeaseMs + 1)
  expect(await findBreaches()).toEqual([])
  testBed.clock.pass(sweepGraceMs)
  expect(await findBreaches()).toEqual(['I2 tangerang 2026-12-14 08:00: claim left-behind has no active booking'])
  testBed.clock.pass(-claimLeaseMs - 1 - sweepGraceMs)
})

it('I2: an active booking without its claim', async () => {
  await testBed.addSlot({ quota: 5 })
  const id = await booked(3)
  const { claimedAt: at, requestDigest: h } = await theBooking()
  await dynamoLedger(testBed.table).returnClaim(monday, id, { n: 1, at, h })
  expect(await findBreaches()).toEqual([`I2 tangerang 2026-12-14 08:00: booking ${id} has no claim`])
})

it('L3: a person in two bookings, whose lock can name one only', async () => {
  await testBed.addSlot({ quota: 5 })
  const first = await booked(4)
  const booking = await theBooking()
  await remove(keys.lock(booking.applicants[0]?.nikDigest ?? ''))
  const second = await testBed.book({ key: 'invariants-key-again', party: [person(4)] })
  expect(second).toHaveProperty('id')
  expect(await findBreaches()).toEqual([`I3 tangerang 2026-12-14 08:00: booking ${first} lacks a lock`])
})

it('L4: a booking of another number of people than it claimed', async () => {
  await testBed.addSlot({ quota: 5 })
  const id = await booked(5)
  const booking = await theBooking()
  const applicants = [...booking.applicants, ...booking.applicants]
  await testBed.table.client.send(
    new PutCommand({ TableName: testBed.table.name, Item: bookingItem({ ...booking, applicants }) }),
  )
  expect(await findBreaches()).toEqual([
    `I2 tangerang 2026-12-14 08:00: claim ${id} holds another number than its booking`,
  ])
})

it('L5: a booking that was acknowledged and is gone, told by its lock and by its queue code', async () => {
  await testBed.addSlot({ quota: 5 })
  const id = await booked(6)
  await remove(keys.booking(id))
  expect(await findBreaches()).toEqual([
    `I5 a lock names booking ${id}, which is not there`,
    `I5 a queue code names booking ${id}, which is not there`,
  ])
})

it('what was only seen half way through a change is no finding', async () => {
  await testBed.addSlot({ quota: 5 })
  await setRemaining(4)
  expect(await findBreaches(() => setRemaining(5))).toEqual([])
})

it('what is over is left alone: a month after its day nothing is asked of it any more', async () => {
  await testBed.addSlot({ quota: 5 })
  const id = await booked(7)
  await remove(keys.lock((await theBooking()).applicants[0]?.nikDigest ?? ''))
  expect(await findBreaches()).toEqual([`I3 tangerang 2026-12-14 08:00: booking ${id} lacks a lock`])
  const aYear = 365 * 86_400_000
  testBed.clock.pass(aYear)
  expect(await findBreaches()).toEqual([])
  testBed.clock.pass(-aYear)
})
