import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { monday, noon } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import {
  type AdministrationTestBed,
  accepted,
  startAdministrationTestBed,
} from '../../support/test-bed/administration.ts'

let testBed: AdministrationTestBed
beforeAll(async () => {
  testBed = await startAdministrationTestBed()
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
})
afterAll(() => testBed.stop())

const pusat = () => testBed.as('pusat')
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
const actions = async () => accepted(await pusat().showNationalAudit({})).entries.map(({ details }) => details)

describe('the holidays of a year', () => {
  it('begin with none, are saved in order, and each save is in the audit', async () => {
    expect(await pusat().showHolidays({ year: 2026 })).toMatchObject({ version: 0, days: [], status: 'provisional' })
    const saved = await pusat().saveHolidays(list([christmas, eve], 0))
    expect(saved).toEqual({ ...list([eve, christmas], 1), booked: [] })
    expect(await pusat().showHolidays({ year: 2026 })).toEqual(saved)
    testBed.clock.pass(1000)
    await pusat().saveHolidays(list([christmas], 1))
    expect(await actions()).toEqual([
      { year: 2026, added: [], removed: ['2026-12-24'] },
      { year: 2026, added: ['2026-12-24', '2026-12-25'], removed: [] },
    ])
  })

  it('that the seed has put there count as version 1', async () => {
    const { version: _, ...seeded } = list([christmas], 0)
    await testBed.table.client.send(
      new PutCommand({ TableName: testBed.table.name, Item: { ...keys.holidays(2026), ...seeded } }),
    )
    expect(await pusat().showHolidays({ year: 2026 })).toMatchObject({ version: 1 })
    expect(await pusat().saveHolidays(list([eve], 0))).toEqual({ refused: 'changed-meanwhile' })
    expect(await pusat().saveHolidays(list([eve, christmas], 1))).toMatchObject({ version: 2 })
  })

  it('changed by two at once are changed by one; the other is told', async () => {
    const answers = await Promise.all([
      pusat().saveHolidays(list([christmas], 0)),
      testBed.as('other').saveHolidays(list([eve], 0)),
    ])
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'changed-meanwhile' }])
    expect(await actions()).toHaveLength(1)
    expect(accepted(await pusat().showHolidays({ year: 2026 })).days).toHaveLength(1)
  })

  it('saved again after a lost answer are simply there', async () => {
    const saved = await pusat().saveHolidays(list([christmas], 0))
    expect(await pusat().saveHolidays(list([christmas], 0))).toEqual(saved)
    expect(await actions()).toHaveLength(1)
  })
})

describe('a new holiday on a day with bookings', () => {
  const book = (key = 'a-key', account = 'budi', n = 1) =>
    testBed.book({ key, account, party: [person(n), person(n + 1)] })
  beforeEach(() => testBed.addSlot({ quota: 9 }))

  it('is refused with its line and the office, until the booking is cancelled', async () => {
    const { id } = accepted(await book())
    expect(await pusat().saveHolidays(list([christmas, mourning], 0))).toEqual({
      refused: 'holiday-has-bookings',
      errors: [{ path: 'days.1.date', code: 'has-bookings', booked: [{ office: 'tangerang', bookings: 1 }] }],
    })
    expect(await pusat().showHolidays({ year: 2026 })).toMatchObject({ version: 0 })
    expect(await actions()).toEqual([])
    await testBed.cancel(id)
    expect(await pusat().saveHolidays(list([christmas, mourning], 0))).toMatchObject({ version: 1 })
  })

  it('that is one already may be renamed; who is booked there is named all the same', async () => {
    await pusat().saveHolidays(list([mourning], 0))
    await book()
    const booked = [{ date: monday.date, office: 'tangerang', bookings: 1 }]
    expect(await pusat().showHolidays({ year: 2026 })).toMatchObject({ booked })
    const renamed = { ...list([], 1), days: [{ ...mourning, name: 'Hari Berkabung Nasional' }] }
    expect(await pusat().saveHolidays(renamed)).toMatchObject({ version: 2, booked })
  })

  it('is refused for today where the office stands, and accepted for yesterday', async () => {
    await book()
    testBed.clock.at = Date.parse(`${monday.date}T23:59:59+07:00`)
    expect(await pusat().saveHolidays(list([mourning], 0))).toMatchObject({ refused: 'holiday-has-bookings' })
    testBed.clock.pass(1000)
    expect(await pusat().saveHolidays(list([mourning], 0))).toMatchObject({ version: 1, booked: [] })
  })

  it('names bookings that slipped in while it was saved', async () => {
    const { ledger } = testBed
    const readDaySlots = ledger.readDaySlots
    // Between the look and the write, somebody books: the functions that book still have the old list.
    let reads = 0
    ledger.readDaySlots = async (...day) => {
      const slots = await readDaySlots(...day)
      if (reads++ === 0) await book()
      return slots
    }
    try {
      const saved = await pusat().saveHolidays(list([mourning], 0))
      expect(saved).toMatchObject({ booked: [{ date: monday.date, office: 'tangerang', bookings: 1 }] })
    } finally {
      ledger.readDaySlots = readDaySlots
    }
  })
})
