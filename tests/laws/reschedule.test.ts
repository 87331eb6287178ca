import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lease } from '../../lambdas/domain/laws.ts'
import { attempts, Crash, failingAt } from '../support/faults.ts'
import { monday } from '../support/office.ts'
import { person } from '../support/people.ts'
import { startTown, type Town, type Wire } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(async () => {
  await town.empty()
  await town.givenSlot({ quota: 20 })
  await town.givenSlot({ quota: 20, slot: { ...monday, time: '09:00' } })
})
afterAll(() => town.stop())

const request = { key: 'the-one-key', party: [person(1), person(2)] }

describe('rescheduling', () => {
  const nine = { ...monday, time: '09:00' }
  const booked = async () => {
    const answer = await town.books(request)
    if (!('id' in answer)) throw new Error(answer.refused)
    return answer.id
  }
  const standsIn = async (expected: readonly [number, number]) => {
    expect([(await town.slot()).remaining, (await town.slot(nine)).remaining]).toEqual(expected)
    expect(await town.brokenLaws()).toEqual([])
  }

  it('moves booking, places and month in one step, and again is the same', async () => {
    const id = await booked()
    expect(await town.moves(id, nine)).toMatchObject({ id, time: '09:00', status: 'ACTIVE' })
    expect(await town.moves(id, nine)).toMatchObject({ id, time: '09:00' })
    await standsIn([20, 18])
  })

  const faults = [1, 2, 3, 4].flatMap((nth) => (['before', 'after'] as const).map((when) => ({ nth, when })))
  it('takes exactly 4 commands, so that every one of them is tried below', async () => {
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await town.behind(wire).moves(await booked(), nine)
    expect(seen).toHaveLength(4)
  })

  it.each(faults)(
    'crashes $when command $nth: swept, it stands in exactly one slot; asked again, in the new one',
    async ({ nth, when }) => {
      const id = await booked()
      await attempts(() => town.behind(failingAt(nth, when, () => new Crash()).wire).moves(id, nine))
      expect((await town.brokenLaws()).filter((law) => !/no active booking/.test(law))).toEqual([])
      town.clock.pass(lease + 1)
      await town.sweeps()
      await standsIn(nth === 4 && when === 'after' ? [20, 18] : [18, 20])
      expect(await town.moves(id, nine)).toMatchObject({ time: '09:00' })
      await standsIn([20, 18])
    },
  )

  it('keeps the old place when the new slot is full', async () => {
    const id = await booked()
    await town.setsQuota(1, nine)
    expect(await town.moves(id, nine)).toEqual({ refused: 'slot-full' })
    await standsIn([18, 1])
  })

  it('and cancelling at once end in one of the two, never in both', async () => {
    const id = await booked()
    await Promise.all([town.moves(id, nine), town.cancels(id)])
    const [booking] = await town.bookings()
    await standsIn(booking?.status === 'CANCELLED' ? [20, 20] : [20, 18])
  })

  it('twice to the same slot at once is one move', async () => {
    const id = await booked()
    const answers = await Promise.all([town.moves(id, nine), town.moves(id, nine), town.moves(id, nine)])
    expect(answers.map((answer) => ('id' in answer ? answer.time : answer.refused))).toEqual([
      '09:00',
      '09:00',
      '09:00',
    ])
    await standsIn([20, 18])
  })

  it('leaves the first request answered with the booking where it stands now', async () => {
    const id = await booked()
    await town.moves(id, nine)
    expect(await town.books(request)).toMatchObject({ id, time: '09:00' })
    await standsIn([20, 18])
  })

  it('is fenced from a claim that the sweeper took meanwhile', async () => {
    const id = await booked()
    let swept = 0
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && swept === 0) {
        town.clock.pass(lease + 1)
        swept = await town.sweeps()
      }
      return send()
    }
    expect(await town.behind(slow).moves(id, nine)).toMatchObject({ time: '09:00' })
    expect(swept).toBe(1)
    await standsIn([20, 18])
  })
})
