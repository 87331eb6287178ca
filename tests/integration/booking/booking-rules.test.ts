import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Holidays, Office } from '../../../lambdas/domain/calendar/office.ts'
import { claimLeaseMs } from '../../../lambdas/domain/operations/invariants.ts'
import { monday, noon, tangerang } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { startTestBed, type TestBed } from '../../support/test-bed/test-bed.ts'

/* The rules of the leaflet, told through the use cases on the real engine. */

const strict: Office = { ...tangerang, id: 'strict', cancellationFrees: false, maxParty: 2 }
const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}

let testBed: TestBed
let keyNumber = 0
const newKey = () => `story-key-${keyNumber++}`
const instant = (day: string, time: string) => Date.parse(`${day}T${time}+07:00`)

beforeAll(async () => {
  testBed = await startTestBed([tangerang, strict], [christmas])
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  await testBed.addSlot({ quota: 10 })
})
afterAll(() => testBed.stop())

const booked = async (request: Partial<Parameters<TestBed['book']>[0]> = {}) => {
  const answer = await testBed.book({ key: newKey(), party: [person(1)], ...request })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

describe('cancelling', () => {
  it.each([
    ['a minute before the last day ends', '2026-12-12', '23:59:59', 'CANCELLED'],
    ['on the day after, at midnight in the office', '2026-12-13', '00:00:00', 'cancellation-too-late'],
    ['on the day itself', '2026-12-14', '07:00:00', 'cancellation-too-late'],
  ])('%s', async (_, day, time, expected) => {
    const { id } = await booked()
    testBed.clock.at = instant(day, time)
    const answer = await testBed.cancel(id)
    expect('refused' in answer ? answer.refused : answer.status).toBe(expected)
    expect((await testBed.slot()).remaining).toBe(expected === 'CANCELLED' ? 10 : 9)
  })

  it('frees the person at once', async () => {
    const { id } = await booked()
    await testBed.cancel(id)
    expect(await booked()).toMatchObject({ status: 'ACTIVE' })
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('does not free the person where the office says so, but gives the place back', async () => {
    const slot = { ...monday, office: 'strict' }
    await testBed.addSlot({ quota: 5, slot })
    const { id } = await booked({ slot })
    await testBed.cancel(id)
    expect((await testBed.slot(slot)).remaining).toBe(5)
    expect(await testBed.book({ key: newKey(), party: [person(1)] })).toMatchObject({
      refused: 'applicant-not-eligible',
    })
  })

  it('is not for others, nor for what does not exist', async () => {
    const { id } = await booked()
    expect(await testBed.cancel(id, 'somebody-else')).toEqual({ refused: 'not-found' })
    expect(await testBed.cancel('0'.repeat(20))).toEqual({ refused: 'not-found' })
    expect((await testBed.slot()).remaining).toBe(9)
  })
})

describe('rescheduling', () => {
  const friday = { ...monday, date: '2026-12-18' }
  beforeEach(() => testBed.addSlot({ quota: 1, slot: friday }))

  it.each([
    ['a minute before the last day ends', '2026-12-12', '23:59:59', 'ACTIVE'],
    ['on the day after, at midnight in the office', '2026-12-13', '00:00:00', 'cancellation-too-late'],
  ])('%s', async (_, day, time, expected) => {
    const { id } = await booked()
    testBed.clock.at = instant(day, time)
    const answer = await testBed.move(id, friday)
    expect('refused' in answer ? answer.refused : answer.status).toBe(expected)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('counts the month from the new date', async () => {
    const { id } = await booked()
    await testBed.move(id, friday)
    expect(await testBed.book({ key: newKey(), party: [person(1)] })).toMatchObject({
      errors: [{ freeFrom: '2027-01-18' }],
    })
  })

  it('is whole: a party that does not fit stays where it is', async () => {
    const { id } = await booked({ party: [person(1), person(2)] })
    expect(await testBed.move(id, friday)).toEqual({ refused: 'slot-full' })
    expect((await testBed.slot()).remaining).toBe(8)
  })

  it('is not for others, for cancelled bookings, nor to where nothing is open', async () => {
    const { id } = await booked()
    expect(await testBed.move(id, friday, 'somebody-else')).toEqual({ refused: 'not-found' })
    expect(await testBed.move(id, { ...monday, date: '2026-12-25' })).toEqual({ refused: 'slot-not-open' })
    expect(await testBed.move(id, { ...monday, time: '23:00' })).toEqual({ refused: 'slot-not-open' })
    await testBed.cancel(id)
    expect(await testBed.move(id, friday)).toEqual({ refused: 'already-cancelled' })
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('the month after an appointment', () => {
  const later = { ...monday, date: '2027-01-20' }
  const again = (account = 'budi') =>
    testBed.book({ account, key: newKey(), party: [person(2), person(1)], slot: later })

  it('keeps the person from booking until its last day, across accounts, and says when only to its own', async () => {
    await testBed.addSlot({ quota: 10, slot: later })
    await booked()
    testBed.clock.at = instant('2027-01-13', '23:59:59')
    expect(await again()).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible', freeFrom: '2027-01-14' }],
    })
    expect(await again('somebody-else')).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible' }],
    })
    testBed.clock.at = instant('2027-01-14', '00:00:00')
    expect(await again('somebody-else')).toMatchObject({ status: 'ACTIVE' })
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('is not told at a full slot, where asking costs nothing', async () => {
    await booked()
    await testBed.addSlot({ quota: 0, slot: later })
    expect(await again('somebody-else')).toEqual({ refused: 'slot-full' })
  })
})

describe('a slot can be booked', () => {
  const ask = async (slot = monday) => {
    const answer = await testBed.book({ key: newKey(), party: [person(1)], slot })
    return 'refused' in answer ? answer.refused : answer.status
  }

  it('from exactly its opening minute', async () => {
    await testBed.addSlot({ quota: 5, opensAt: noon + 1 })
    expect(await ask()).toBe('slot-not-open')
    testBed.clock.pass(1)
    expect(await ask()).toBe('ACTIVE')
  })

  it('not while the office has not said when', async () => {
    await testBed.addSlot({ quota: 5, opensAt: null })
    expect(await ask()).toBe('slot-not-open')
  })

  it('until its time has come', async () => {
    testBed.clock.at = instant('2026-12-14', '07:59:59')
    expect(await ask()).toBe('ACTIVE')
    await testBed.addSlot({ quota: 5 })
    testBed.clock.at = instant('2026-12-14', '08:00:00')
    expect(await ask()).toBe('slot-not-open')
  })

  it('not on a holiday, though quota was given', async () => {
    const slot = { ...monday, date: '2026-12-25' }
    await testBed.addSlot({ quota: 5, slot })
    expect(await ask(slot)).toBe('slot-not-open')
  })

  it('not on a day the office closed', async () => {
    const Item = { ...keys.dayState(monday.office, monday.date), closed: true }
    await testBed.table.client.send(new PutCommand({ TableName: testBed.table.name, Item }))
    expect(await ask()).toBe('slot-not-open')
  })

  it('not where there is none, nor at an office that does not exist', async () => {
    expect(await ask({ ...monday, time: '23:00' })).toBe('slot-not-open')
    expect(await ask({ ...monday, office: 'atlantis' })).toBe('not-found')
  })

  it('by no more people than the office takes, nor by one who is not born yet', async () => {
    const slot = { ...monday, office: 'strict' }
    await testBed.addSlot({ quota: 5, slot })
    const party = [person(1), person(2), person(3)]
    expect(await testBed.book({ key: newKey(), party, slot })).toMatchObject({
      refused: 'validation-failed',
      errors: [{ path: 'applicants', code: 'party-too-large' }],
    })
    expect(await testBed.book({ key: newKey(), party: [person(1, { birthDate: '2026-12-02' })] })).toMatchObject({
      errors: [{ path: 'applicants.0.birthDate' }],
    })
    expect((await testBed.slot()).remaining).toBe(10)
  })
})

describe('a request that died again and again', () => {
  it('is booked when it comes through at last, however many ids it spent', async () => {
    class Crash extends Error {}
    const request = { key: 'unlucky-key', party: [person(1)] }
    // Each time it gets one attempt further before it dies: the earlier ids are spent.
    for (let death = 1; death <= 6; death++) {
      let claims = 0
      const dies = testBed.behind(async (send, command) => {
        if (command === 'TransactWriteCommand') throw new Crash()
        if (command === 'UpdateCommand') claims++
        return send()
      })
      await expect(dies.book(request)).rejects.toThrow(Crash)
      expect(claims).toBeGreaterThan(0)
      testBed.clock.pass(claimLeaseMs + 1)
      expect(await testBed.sweep()).toBe(1)
    }
    expect(await testBed.book(request)).toMatchObject({ status: 'ACTIVE' })
    expect((await testBed.slot()).remaining).toBe(9)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('the sweeper', () => {
  it('goes on with the rest when one place fails, and says so at the end', async () => {
    const nine = { ...monday, time: '09:00' }
    await testBed.addSlot({ quota: 10, slot: nine })
    class Crash extends Error {}
    const dies = testBed.behind(async (send, command) => {
      if (command === 'TransactWriteCommand') throw new Crash()
      return send()
    })
    for (const [number, slot] of [monday, nine].entries())
      await dies.book({ key: newKey(), party: [person(number)], slot }).catch(() => undefined)
    testBed.clock.pass(claimLeaseMs + 1)
    let releases = 0
    const stumbling = testBed.behind(async (send, command) => {
      if (command === 'UpdateCommand' && ++releases === 1) throw new Crash()
      return send()
    })
    await expect(stumbling.sweep()).rejects.toThrow(AggregateError)
    expect((await testBed.slot(nine)).remaining).toBe(10)
    expect(await testBed.sweep()).toBe(1)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})
