import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../lambdas/adapters/dynamodb/table.ts'
import { given, type House, startHouse } from '../../support/house.ts'
import { monday, noon } from '../../support/office.ts'
import { person } from '../../support/people.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
beforeEach(async () => {
  await house.empty()
  house.clock.at = noon
})
afterAll(() => house.stop())

const pusat = () => house.as('pusat')
const christmas = { date: '2026-12-25', name: 'Hari Raya Natal', kind: 'libur' } as const
const eve = { date: '2026-12-24', name: 'Cuti bersama Natal', kind: 'cuti' } as const
const mourning = { date: monday.date, name: 'Hari berkabung', kind: 'libur' } as const
const list = (days: (typeof christmas | typeof eve | typeof mourning)[], version: number) => ({
  year: 2026,
  source: 'SKB 3 Menteri',
  status: 'official' as const,
  days,
  version,
})
const actions = async () => given(await pusat().seesNationalAudit({})).entries.map(({ details }) => details)

describe('the holidays of a year', () => {
  it('begin with none, are saved in order, and each save is in the audit', async () => {
    expect(await pusat().seesHolidays({ year: 2026 })).toMatchObject({ version: 0, days: [], status: 'provisional' })
    const saved = await pusat().savesHolidays(list([christmas, eve], 0))
    expect(saved).toEqual({ ...list([eve, christmas], 1), booked: [] })
    expect(await pusat().seesHolidays({ year: 2026 })).toEqual(saved)
    house.clock.pass(1000)
    await pusat().savesHolidays(list([christmas], 1))
    expect(await actions()).toEqual([
      { year: 2026, added: [], removed: ['2026-12-24'] },
      { year: 2026, added: ['2026-12-24', '2026-12-25'], removed: [] },
    ])
  })

  it('that the seed has put there count as version 1', async () => {
    const { version: _, ...seeded } = list([christmas], 0)
    await house.table.client.send(
      new PutCommand({ TableName: house.table.name, Item: { ...keys.holidays(2026), ...seeded } }),
    )
    expect(await pusat().seesHolidays({ year: 2026 })).toMatchObject({ version: 1 })
    expect(await pusat().savesHolidays(list([eve], 0))).toEqual({ refused: 'changed-meanwhile' })
    expect(await pusat().savesHolidays(list([eve, christmas], 1))).toMatchObject({ version: 2 })
  })

  it('changed by two at once are changed by one; the other is told', async () => {
    const answers = await Promise.all([
      pusat().savesHolidays(list([christmas], 0)),
      house.as('other').savesHolidays(list([eve], 0)),
    ])
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'changed-meanwhile' }])
    expect(await actions()).toHaveLength(1)
    expect(given(await pusat().seesHolidays({ year: 2026 })).days).toHaveLength(1)
  })

  it('saved again after a lost answer are simply there', async () => {
    const saved = await pusat().savesHolidays(list([christmas], 0))
    expect(await pusat().savesHolidays(list([christmas], 0))).toEqual(saved)
    expect(await actions()).toHaveLength(1)
  })
})

describe('a new holiday on a day with bookings', () => {
  const book = (key = 'a-key', account = 'budi', n = 1) =>
    house.books({ key, account, party: [person(n), person(n + 1)] })
  beforeEach(() => house.givenSlot({ quota: 9 }))

  it('is refused with its line and the office, until the booking is cancelled', async () => {
    const { id } = given(await book())
    expect(await pusat().savesHolidays(list([christmas, mourning], 0))).toEqual({
      refused: 'holiday-has-bookings',
      errors: [{ path: 'days.1.date', code: 'has-bookings', booked: [{ office: 'tangerang', bookings: 1 }] }],
    })
    expect(await pusat().seesHolidays({ year: 2026 })).toMatchObject({ version: 0 })
    expect(await actions()).toEqual([])
    await house.cancels(id)
    expect(await pusat().savesHolidays(list([christmas, mourning], 0))).toMatchObject({ version: 1 })
  })

  it('that is one already may be renamed; who is booked there is named all the same', async () => {
    await pusat().savesHolidays(list([mourning], 0))
    await book()
    const booked = [{ date: monday.date, office: 'tangerang', bookings: 1 }]
    expect(await pusat().seesHolidays({ year: 2026 })).toMatchObject({ booked })
    const renamed = { ...list([], 1), days: [{ ...mourning, name: 'Hari Berkabung Nasional' }] }
    expect(await pusat().savesHolidays(renamed)).toMatchObject({ version: 2, booked })
  })

  it('is refused for today where the office stands, and accepted for yesterday', async () => {
    await book()
    house.clock.at = Date.parse(`${monday.date}T23:59:59+07:00`)
    expect(await pusat().savesHolidays(list([mourning], 0))).toMatchObject({ refused: 'holiday-has-bookings' })
    house.clock.pass(1000)
    expect(await pusat().savesHolidays(list([mourning], 0))).toMatchObject({ version: 1, booked: [] })
  })

  it('names bookings that slipped in while it was saved', async () => {
    const { ledger } = house
    const look = ledger.slotsOf
    // Between the look and the write, somebody books: the functions that book still have the old list.
    let looks = 0
    ledger.slotsOf = async (...day) => {
      const slots = await look(...day)
      if (looks++ === 0) await book()
      return slots
    }
    try {
      const saved = await pusat().savesHolidays(list([mourning], 0))
      expect(saved).toMatchObject({ booked: [{ date: monday.date, office: 'tangerang', bookings: 1 }] })
    } finally {
      ledger.slotsOf = look
    }
  })
})
