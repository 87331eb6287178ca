import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../lambdas/adapters/dynamodb/table.ts'
import { lease } from '../../../lambdas/domain/laws.ts'
import type { Holidays, Office } from '../../../lambdas/domain/office.ts'
import { monday, noon, tangerang } from '../../support/office.ts'
import { person } from '../../support/people.ts'
import { startTown, type Town } from '../../support/town.ts'

/* The rules of the leaflet, told through the use cases on the real engine. */

const strict: Office = { ...tangerang, id: 'strict', cancellationFrees: false, maxParty: 2 }
const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}

let town: Town
let keyNumber = 0
const newKey = () => `story-key-${keyNumber++}`
const instant = (day: string, time: string) => Date.parse(`${day}T${time}+07:00`)

beforeAll(async () => {
  town = await startTown([tangerang, strict], [christmas])
})
beforeEach(async () => {
  await town.empty()
  town.clock.at = noon
  await town.givenSlot({ quota: 10 })
})
afterAll(() => town.stop())

const booked = async (request: Partial<Parameters<Town['books']>[0]> = {}) => {
  const answer = await town.books({ key: newKey(), party: [person(1)], ...request })
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
    town.clock.at = instant(day, time)
    const answer = await town.cancels(id)
    expect('refused' in answer ? answer.refused : answer.status).toBe(expected)
    expect((await town.slot()).remaining).toBe(expected === 'CANCELLED' ? 10 : 9)
  })

  it('frees the person at once', async () => {
    const { id } = await booked()
    await town.cancels(id)
    expect(await booked()).toMatchObject({ status: 'ACTIVE' })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('does not free the person where the office says so, but gives the place back', async () => {
    const slot = { ...monday, office: 'strict' }
    await town.givenSlot({ quota: 5, slot })
    const { id } = await booked({ slot })
    await town.cancels(id)
    expect((await town.slot(slot)).remaining).toBe(5)
    expect(await town.books({ key: newKey(), party: [person(1)] })).toMatchObject({ refused: 'applicant-not-eligible' })
  })

  it('is not for others, nor for what does not exist', async () => {
    const { id } = await booked()
    expect(await town.cancels(id, 'somebody-else')).toEqual({ refused: 'not-found' })
    expect(await town.cancels('0'.repeat(20))).toEqual({ refused: 'not-found' })
    expect((await town.slot()).remaining).toBe(9)
  })
})

describe('rescheduling', () => {
  const friday = { ...monday, date: '2026-12-18' }
  beforeEach(() => town.givenSlot({ quota: 1, slot: friday }))

  it.each([
    ['a minute before the last day ends', '2026-12-12', '23:59:59', 'ACTIVE'],
    ['on the day after, at midnight in the office', '2026-12-13', '00:00:00', 'cancellation-too-late'],
  ])('%s', async (_, day, time, expected) => {
    const { id } = await booked()
    town.clock.at = instant(day, time)
    const answer = await town.moves(id, friday)
    expect('refused' in answer ? answer.refused : answer.status).toBe(expected)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('counts the month from the new date', async () => {
    const { id } = await booked()
    await town.moves(id, friday)
    expect(await town.books({ key: newKey(), party: [person(1)] })).toMatchObject({
      errors: [{ freeFrom: '2027-01-18' }],
    })
  })

  it('is whole: a party that does not fit stays where it is', async () => {
    const { id } = await booked({ party: [person(1), person(2)] })
    expect(await town.moves(id, friday)).toEqual({ refused: 'slot-full' })
    expect((await town.slot()).remaining).toBe(8)
  })

  it('is not for others, for cancelled bookings, nor to where nothing is open', async () => {
    const { id } = await booked()
    expect(await town.moves(id, friday, 'somebody-else')).toEqual({ refused: 'not-found' })
    expect(await town.moves(id, { ...monday, date: '2026-12-25' })).toEqual({ refused: 'slot-not-open' })
    expect(await town.moves(id, { ...monday, time: '23:00' })).toEqual({ refused: 'slot-not-open' })
    await town.cancels(id)
    expect(await town.moves(id, friday)).toEqual({ refused: 'already-cancelled' })
    expect(await town.brokenLaws()).toEqual([])
  })
})

describe('the month after an appointment', () => {
  const later = { ...monday, date: '2027-01-20' }
  const again = (account = 'budi') => town.books({ account, key: newKey(), party: [person(2), person(1)], slot: later })

  it('keeps the person from booking until its last day, across accounts, and says when only to its own', async () => {
    await town.givenSlot({ quota: 10, slot: later })
    await booked()
    town.clock.at = instant('2027-01-13', '23:59:59')
    expect(await again()).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible', freeFrom: '2027-01-14' }],
    })
    expect(await again('somebody-else')).toEqual({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.1.nik', code: 'not-eligible' }],
    })
    town.clock.at = instant('2027-01-14', '00:00:00')
    expect(await again('somebody-else')).toMatchObject({ status: 'ACTIVE' })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('is not told at a full slot, where asking costs nothing', async () => {
    await booked()
    await town.givenSlot({ quota: 0, slot: later })
    expect(await again('somebody-else')).toEqual({ refused: 'slot-full' })
  })
})

describe('a slot can be booked', () => {
  const ask = async (slot = monday) => {
    const answer = await town.books({ key: newKey(), party: [person(1)], slot })
    return 'refused' in answer ? answer.refused : answer.status
  }

  it('from exactly its opening minute', async () => {
    await town.givenSlot({ quota: 5, opensAt: noon + 1 })
    expect(await ask()).toBe('slot-not-open')
    town.clock.pass(1)
    expect(await ask()).toBe('ACTIVE')
  })

  it('not while the office has not said when', async () => {
    await town.givenSlot({ quota: 5, opensAt: null })
    expect(await ask()).toBe('slot-not-open')
  })

  it('until its time has come', async () => {
    town.clock.at = instant('2026-12-14', '07:59:59')
    expect(await ask()).toBe('ACTIVE')
    await town.givenSlot({ quota: 5 })
    town.clock.at = instant('2026-12-14', '08:00:00')
    expect(await ask()).toBe('slot-not-open')
  })

  it('not on a holiday, though quota was given', async () => {
    const slot = { ...monday, date: '2026-12-25' }
    await town.givenSlot({ quota: 5, slot })
    expect(await ask(slot)).toBe('slot-not-open')
  })

  it('not on a day the office closed', async () => {
    const Item = { ...keys.dayState(monday.office, monday.date), closed: true }
    await town.table.client.send(new PutCommand({ TableName: town.table.name, Item }))
    expect(await ask()).toBe('slot-not-open')
  })

  it('not where there is none, nor at an office that does not exist', async () => {
    expect(await ask({ ...monday, time: '23:00' })).toBe('slot-not-open')
    expect(await ask({ ...monday, office: 'atlantis' })).toBe('not-found')
  })

  it('by no more people than the office takes, nor by one who is not born yet', async () => {
    const slot = { ...monday, office: 'strict' }
    await town.givenSlot({ quota: 5, slot })
    const party = [person(1), person(2), person(3)]
    expect(await town.books({ key: newKey(), party, slot })).toMatchObject({
      refused: 'validation-failed',
      errors: [{ path: 'applicants', code: 'party-too-large' }],
    })
    expect(await town.books({ key: newKey(), party: [person(1, { birthDate: '2026-12-02' })] })).toMatchObject({
      errors: [{ path: 'applicants.0.birthDate' }],
    })
    expect((await town.slot()).remaining).toBe(10)
  })
})

describe('a request that died again and again', () => {
  it('is booked when it comes through at last, however many ids it spent', async () => {
    class Crash extends Error {}
    const request = { key: 'unlucky-key', party: [person(1)] }
    // Each time it gets one attempt further before it dies: the earlier ids are spent.
    for (let death = 1; death <= 6; death++) {
      let claims = 0
      const dies = town.behind(async (send, command) => {
        if (command === 'TransactWriteCommand') throw new Crash()
        if (command === 'UpdateCommand') claims++
        return send()
      })
      await expect(dies.books(request)).rejects.toThrow(Crash)
      expect(claims).toBeGreaterThan(0)
      town.clock.pass(lease + 1)
      expect(await town.sweeps()).toBe(1)
    }
    expect(await town.books(request)).toMatchObject({ status: 'ACTIVE' })
    expect((await town.slot()).remaining).toBe(9)
    expect(await town.brokenLaws()).toEqual([])
  })
})

describe('the sweeper', () => {
  it('goes on with the rest when one place fails, and says so at the end', async () => {
    const nine = { ...monday, time: '09:00' }
    await town.givenSlot({ quota: 10, slot: nine })
    class Crash extends Error {}
    const dies = town.behind(async (send, command) => {
      if (command === 'TransactWriteCommand') throw new Crash()
      return send()
    })
    for (const [number, slot] of [monday, nine].entries())
      await dies.books({ key: newKey(), party: [person(number)], slot }).catch(() => undefined)
    town.clock.pass(lease + 1)
    let releases = 0
    const stumbling = town.behind(async (send, command) => {
      if (command === 'UpdateCommand' && ++releases === 1) throw new Crash()
      return send()
    })
    await expect(stumbling.sweeps()).rejects.toThrow(AggregateError)
    expect((await town.slot(nine)).remaining).toBe(10)
    expect(await town.sweeps()).toBe(1)
    expect(await town.brokenLaws()).toEqual([])
  })
})
