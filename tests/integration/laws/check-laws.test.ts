import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoEvidence } from '../../../lambdas/adapters/dynamodb/evidence.ts'
import { bookingItem } from '../../../lambdas/adapters/dynamodb/items.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/ledger.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/table.ts'
import { lease } from '../../../lambdas/domain/laws.ts'
import { checkLaws } from '../../../lambdas/usecases/check-laws.ts'
import { monday } from '../../support/office.ts'
import { person } from '../../support/people.ts'
import { startTown, type Town } from '../../support/town.ts'

/* The nightly check, on a table in which somebody has broken one law at a time. */

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterEach(() => town.empty())
afterAll(() => town.stop())

const patience = 600_000

/** What the check says; `meanwhile` happens between its two looks. */
async function found(meanwhile: () => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const { broken } = await checkLaws({
    evidence: dynamoEvidence(town.table),
    bookings: dynamoBookings(town.table),
    ledger: dynamoLedger(town.table),
    clock: town.clock,
    pause: async () => void (await meanwhile()),
    patience,
  })
  return broken
}

async function booked(number: number): Promise<string> {
  const answer = await town.books({ key: `laws-key-${number}`, party: [person(number)] })
  if (!('id' in answer)) throw new Error(`refused: ${answer.refused}`)
  return answer.id
}

const setRemaining = (remaining: number) =>
  town.table.client.send(
    new UpdateCommand({
      TableName: town.table.name,
      Key: keys.slot(monday),
      UpdateExpression: 'SET #remaining = :remaining',
      ExpressionAttributeNames: { '#remaining': 'remaining' },
      ExpressionAttributeValues: { ':remaining': remaining },
    }),
  )

const remove = (Key: Record<string, string>) =>
  town.table.client.send(new DeleteCommand({ TableName: town.table.name, Key }))

const theBooking = async () => {
  const [booking] = await town.bookings()
  if (!booking) throw new Error('no booking')
  return booking
}

it('finds nothing while people book, cancel and move, and counts what it looked at', async () => {
  await town.givenSlot({ quota: 5 })
  await booked(1)
  await town.cancels(await booked(2))
  const report = await checkLaws({
    evidence: dynamoEvidence(town.table),
    bookings: dynamoBookings(town.table),
    ledger: dynamoLedger(town.table),
    clock: town.clock,
    pause: async () => {},
    patience,
  })
  expect(report).toEqual({ slots: 1, bookings: 1, locks: 1, broken: [] })
})

it('L1: places that are neither free nor claimed', async () => {
  await town.givenSlot({ quota: 5 })
  await setRemaining(4)
  expect(await found()).toEqual(['L1 tangerang 2026-12-14 08:00: quota 5 is not 4 remaining and 0 claimed'])
})

it('L2: a claim without a booking, but only when the sweeper had its turns', async () => {
  await town.givenSlot({ quota: 5 })
  await dynamoLedger(town.table).claim(monday, 'left-behind', { n: 2, at: town.clock.now(), h: 'x' })
  town.clock.pass(lease + 1)
  expect(await found()).toEqual([])
  town.clock.pass(patience)
  expect(await found()).toEqual(['L2 tangerang 2026-12-14 08:00: claim left-behind has no active booking'])
  town.clock.pass(-lease - 1 - patience)
})

it('L2: an active booking without its claim', async () => {
  await town.givenSlot({ quota: 5 })
  const id = await booked(3)
  const { claimedAt: at, requestDigest: h } = await theBooking()
  await dynamoLedger(town.table).release(monday, id, { n: 1, at, h })
  expect(await found()).toEqual([`L2 tangerang 2026-12-14 08:00: booking ${id} has no claim`])
})

it('L3: a person in two bookings, whose lock can name one only', async () => {
  await town.givenSlot({ quota: 5 })
  const first = await booked(4)
  const booking = await theBooking()
  await remove(keys.lock(booking.applicants[0]?.nikDigest ?? ''))
  const second = await town.books({ key: 'laws-key-again', party: [person(4)] })
  expect(second).toHaveProperty('id')
  expect(await found()).toEqual([`L3 tangerang 2026-12-14 08:00: booking ${first} lacks a lock`])
})

it('L4: a booking of another number of people than it claimed', async () => {
  await town.givenSlot({ quota: 5 })
  const id = await booked(5)
  const booking = await theBooking()
  const applicants = [...booking.applicants, ...booking.applicants]
  await town.table.client.send(
    new PutCommand({ TableName: town.table.name, Item: bookingItem({ ...booking, applicants }) }),
  )
  expect(await found()).toEqual([`L2 tangerang 2026-12-14 08:00: claim ${id} holds another number than its booking`])
})

it('L5: a booking that was acknowledged and is gone, told by its lock and by its queue code', async () => {
  await town.givenSlot({ quota: 5 })
  const id = await booked(6)
  await remove(keys.booking(id))
  expect(await found()).toEqual([
    `L5 a lock names booking ${id}, which is not there`,
    `L5 a queue code names booking ${id}, which is not there`,
  ])
})

it('what was only seen half way through a change is no finding', async () => {
  await town.givenSlot({ quota: 5 })
  await setRemaining(4)
  expect(await found(() => setRemaining(5))).toEqual([])
})

it('what is over is left alone: a month after its day nothing is asked of it any more', async () => {
  await town.givenSlot({ quota: 5 })
  const id = await booked(7)
  await remove(keys.lock((await theBooking()).applicants[0]?.nikDigest ?? ''))
  expect(await found()).toEqual([`L3 tangerang 2026-12-14 08:00: booking ${id} lacks a lock`])
  const aYear = 365 * 86_400_000
  town.clock.pass(aYear)
  expect(await found()).toEqual([])
  town.clock.pass(-aYear)
})
