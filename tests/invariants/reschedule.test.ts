import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { monday } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { attempt, Crash, failingAt } from '../support/test-bed/injected-faults.ts'
import { startTestBed, type TestBed, type Wire } from '../support/test-bed/test-bed.ts'

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
beforeEach(async () => {
  await testBed.empty()
  await testBed.addSlot({ quota: 20 })
  await testBed.addSlot({ quota: 20, slot: { ...monday, time: '09:00' } })
})
afterAll(() => testBed.stop())

const request = { key: 'the-one-key', party: [person(1), person(2)] }

describe('rescheduling', () => {
  const nine = { ...monday, time: '09:00' }
  const booked = async () => {
    const answer = await testBed.book(request)
    if (!('id' in answer)) throw new Error(answer.refused)
    return answer.id
  }
  const expectRemaining = async (expected: readonly [number, number]) => {
    expect([(await testBed.slot()).remaining, (await testBed.slot(nine)).remaining]).toEqual(expected)
    expect(await testBed.brokenInvariants()).toEqual([])
  }

  it('moves booking, places and month in one step, and again is the same', async () => {
    const id = await booked()
    expect(await testBed.move(id, nine)).toMatchObject({ id, time: '09:00', status: 'ACTIVE' })
    expect(await testBed.move(id, nine)).toMatchObject({ id, time: '09:00' })
    await expectRemaining([20, 18])
  })

  const faults = [1, 2, 3, 4].flatMap((nth) => (['before', 'after'] as const).map((when) => ({ nth, when })))
  it('takes exactly 4 commands, so that every one of them is tried below', async () => {
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await testBed.behind(wire).move(await booked(), nine)
    expect(seen).toHaveLength(4)
  })

  it.each(faults)(
    'crashes $when command $nth: swept, it stands in exactly one slot; asked again, in the new one',
    async ({ nth, when }) => {
      const id = await booked()
      await attempt(() => testBed.behind(failingAt(nth, when, () => new Crash()).wire).move(id, nine))
      expect((await testBed.brokenInvariants()).filter((breach) => !/no active booking/.test(breach))).toEqual([])
      testBed.clock.pass(claimLeaseMs + 1)
      await testBed.sweep()
      await expectRemaining(nth === 4 && when === 'after' ? [20, 18] : [18, 20])
      expect(await testBed.move(id, nine)).toMatchObject({ time: '09:00' })
      await expectRemaining([20, 18])
    },
  )

  it('keeps the old place when the new slot is full', async () => {
    const id = await booked()
    await testBed.setQuota(1, nine)
    expect(await testBed.move(id, nine)).toEqual({ refused: 'slot-full' })
    await expectRemaining([18, 1])
  })

  it('and cancelling at once end in one of the two, never in both', async () => {
    const id = await booked()
    await Promise.all([testBed.move(id, nine), testBed.cancel(id)])
    const [booking] = await testBed.bookings()
    await expectRemaining(booking?.status === 'CANCELLED' ? [20, 20] : [20, 18])
  })

  it('twice to the same slot at once is one move', async () => {
    const id = await booked()
    const answers = await Promise.all([testBed.move(id, nine), testBed.move(id, nine), testBed.move(id, nine)])
    expect(answers.map((answer) => ('id' in answer ? answer.time : answer.refused))).toEqual([
      '09:00',
      '09:00',
      '09:00',
    ])
    await expectRemaining([20, 18])
  })

  it('leaves the first request answered with the booking where it stands now', async () => {
    const id = await booked()
    await testBed.move(id, nine)
    expect(await testBed.book(request)).toMatchObject({ id, time: '09:00' })
    await expectRemaining([20, 18])
  })

  it('is fenced from a claim that the sweeper took meanwhile', async () => {
    const id = await booked()
    let swept = 0
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && swept === 0) {
        testBed.clock.pass(claimLeaseMs + 1)
        swept = await testBed.sweep()
      }
      return send()
    }
    expect(await testBed.behind(slow).move(id, nine)).toMatchObject({ time: '09:00' })
    expect(swept).toBe(1)
    await expectRemaining([20, 18])
  })
})
