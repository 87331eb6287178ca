import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isSlotItem } from '../../lambdas/adapters/dynamodb/core/items.ts'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { Overloaded } from '../../lambdas/usecases/ports.ts'
import { monday } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { readAllItems } from '../support/test-bed/broken-invariants.ts'
import { quotaAdmin } from '../support/test-bed/quota-admin.ts'
import { startTestBed, type TestBed, type Wire } from '../support/test-bed/test-bed.ts'

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
afterAll(() => testBed.stop())

const thursday = { ...monday, date: '2026-12-17' }
const slots = [monday, { ...monday, time: '09:00' }, thursday]

/** Few people and few places, so that they get into each other's way. */
const booking = fc.record({
  does: fc.constant('books' as const),
  account: fc.constantFrom('budi', 'siti', 'rudi'),
  key: fc.constantFrom('key-one-x', 'key-two-x', 'key-three'),
  slot: fc.constantFrom(...slots),
  party: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 }),
})
const cancelling = fc.record({ does: fc.constant('cancels' as const), nth: fc.nat(5) })
const moving = fc.record({
  does: fc.constant('moves' as const),
  nth: fc.nat(5),
  slot: fc.constantFrom(...slots),
})
const editing = fc.record({
  does: fc.constant('edits' as const),
  slot: fc.constantFrom(...slots),
  quota: fc.integer({ min: 0, max: 8 }),
})
/** All the times the day is to have: others are taken away, unless somebody is booked. */
const givingOut = fc.record({
  does: fc.constant('gives-out' as const),
  slots: fc
    .subarray(slots.map(({ time }) => time))
    .map((times) => times.map((time, n) => ({ time, quota: 3 + n * 4 }))),
})
const closing = fc.record({ does: fc.constant('closes' as const), day: fc.constantFrom(monday, thursday) })
const reopening = fc.record({ does: fc.constant('reopens' as const), day: fc.constantFrom(monday, thursday) })
const replacing = fc.record({ does: fc.constant('replaces' as const), nth: fc.nat(5) })
const sweeping = fc.record({ does: fc.constant('sweeps' as const) })
const officeAction = fc.oneof(
  { weight: 6, arbitrary: booking },
  { weight: 2, arbitrary: cancelling },
  { weight: 3, arbitrary: moving },
  editing,
  givingOut,
  closing,
  reopening,
  { weight: 2, arbitrary: replacing },
  sweeping,
)
type OfficeAction = typeof officeAction extends fc.Arbitrary<infer T> ? T : never

/** What may happen to a command on its way. */
const faultArbitrary = fc.oneof(
  { weight: 79, arbitrary: fc.constant('none' as const) },
  { weight: 5, arbitrary: fc.constant('conflict' as const) },
  { weight: 5, arbitrary: fc.constant('lost-answer' as const) },
  { weight: 3, arbitrary: fc.constant('crash' as const) },
  { weight: 8, arbitrary: fc.constant('lease-passes' as const) },
)

class SimulatedCrash extends Error {}
const expected = (error: unknown): boolean =>
  error instanceof SimulatedCrash ||
  error instanceof Overloaded ||
  (error instanceof AggregateError && error.errors.every(expected))
const about = { message: '', $metadata: {} }
/** A conflict beside a condition that seems to have failed: it says nothing, so nothing may be decided by it. */
const conflicts: Readonly<Record<string, () => Error>> = {
  TransactWriteCommand: () =>
    new TransactionCanceledException({
      ...about,
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'ConditionalCheckFailed' }],
    }),
  UpdateCommand: () => new TransactionConflictException(about),
}

it('keeps the laws through any order of deeds, conflicts, lost answers, crashes and leases that run out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(officeAction, { minLength: 4, maxLength: 14 }),
      fc.infiniteStream(faultArbitrary),
      fc.scheduler(),
      async (actions, faults, scheduler) => {
        await testBed.empty()
        for (const slot of slots) await testBed.addSlot({ quota: 5, slot })
        const acknowledged = new Map<string, unknown>()
        const wire: Wire = async (send, command) => {
          // Reading the calendar's hundred days changes nothing and would drown the schedule.
          if (command === 'QueryCommand') return send()
          await scheduler.schedule(Promise.resolve(), command)
          const fault = faults.next().value
          const conflict = conflicts[command]
          if (fault === 'conflict' && conflict) throw conflict()
          if (fault === 'crash') throw new SimulatedCrash()
          if (fault === 'lease-passes') {
            testBed.clock.pass(claimLeaseMs + 1)
            await testBed.sweep()
          }
          const answer = await send()
          if (fault === 'lost-answer') throw new Overloaded()
          return answer
        }
        const perform = async (one: OfficeAction) => {
          const people = testBed.behind(wire)
          try {
            if (one.does === 'sweeps') await people.sweep()
            else if (one.does === 'gives-out') {
              const day = { from: monday.date, to: monday.date, opensAt: testBed.clock.now() }
              await quotaAdmin(testBed, wire).giveOut({ ...day, slots: one.slots })
            } else if (one.does === 'edits') await people.setQuota(one.quota, one.slot)
            else if (one.does === 'closes')
              await people.close(one.day, { replacements: one.day === monday ? [thursday.date] : [] })
            else if (one.does === 'reopens') await people.reopen(one.day)
            else if (one.does === 'cancels' || one.does === 'moves' || one.does === 'replaces') {
              const booked = (await testBed.bookings())[one.nth]
              if (booked && one.does === 'replaces') {
                const answer = await people.replace(booked.id, thursday, booked.account)
                if ('id' in answer) acknowledged.set(answer.id, answer)
              }
              if (booked && one.does === 'cancels') await people.cancel(booked.id, booked.account)
              if (booked && one.does === 'moves') await people.move(booked.id, one.slot, booked.account)
            } else {
              const answer = await people.book({ ...one, party: one.party.map((number) => person(number)) })
              if ('id' in answer) acknowledged.set(answer.id, answer)
            }
          } catch (error) {
            if (!expected(error)) throw error
          }
        }
        await scheduler.waitFor(Promise.all(actions.map(perform)))

        // At every instant: no oversell, no person twice. After the sweeper: nothing leaked either.
        expect(
          (await testBed.brokenInvariants()).filter(
            (breach) => !breach.startsWith('I2') || /has no claim/.test(breach),
          ),
        ).toEqual([])
        testBed.clock.pass(claimLeaseMs + 1)
        await testBed.sweep()
        expect(await testBed.brokenInvariants()).toEqual([])
        const storedIds = new Set((await testBed.bookings()).map(({ id }) => id))
        expect([...acknowledged.keys()].filter((id) => !storedIds.has(id))).toEqual([])
        // Nothing is replaced twice, and what replaced it stands or stood.
        const replaced = (await testBed.bookings()).flatMap(({ cancellation }) => cancellation?.replacedBy ?? [])
        expect(new Set(replaced).size).toBe(replaced.length)
        expect(replaced.filter((id) => !storedIds.has(id))).toEqual([])
        // Whoever closed and opened at once: an open day has no slot that is shut, and closing a day empties it.
        const items = await readAllItems(testBed.table)
        const closedDays = new Set(items.filter(({ SK, closed }) => SK === 'DAY' && closed).map(({ PK }) => PK))
        const shut = items.filter((item) => isSlotItem(item) && item.closed === true)
        expect(shut.filter(({ PK }) => !closedDays.has(PK))).toEqual([])
        await testBed.closeWhole(monday)
        const left = (await testBed.bookings()).filter(
          ({ status, date }) => status === 'ACTIVE' && date === monday.date,
        )
        expect(left).toEqual([])
      },
    ),
    { numRuns: Number(process.env.CHAOS_RUNS ?? 40), endOnFailure: true },
  )
}, 180_000)
