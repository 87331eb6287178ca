import { describe, expect, it } from 'vitest'
import { computeDayAvailability } from '../../../../../lambdas/domain/calendar/day-availability.ts'
import type { Holidays } from '../../../../../lambdas/domain/calendar/office.ts'
import { noon, tangerang } from '../../../../support/fixtures/office.ts'

const holidays: Holidays[] = [
  {
    year: 2026,
    source: 'SKB',
    status: 'official',
    days: [
      { date: '2026-12-25', name: 'Natal', kind: 'libur' },
      { date: '2026-12-24', name: 'Cuti bersama Natal', kind: 'cuti' },
    ],
  },
]
const at = (now: number) => ({ office: tangerang, holidays, now })
const open = { opensAt: noon - 1 }
const monday = '2026-12-14'

describe('a day on the calendar', () => {
  it.each([
    ['green while a place is left', monday, [{ time: '08:00', quota: 5, remaining: 1, ...open }], 'available', 1],
    ['red when all are taken', monday, [{ time: '08:00', quota: 5, remaining: 0, ...open }], 'full', 0],
    ['red when the office gave out none', monday, [{ time: '08:00', quota: 0, remaining: 0, ...open }], 'full', 0],
    ['yellow without any quota', monday, [], 'unopened', 0],
    ['yellow while not opened', monday, [{ time: '08:00', quota: 5, remaining: 5 }], 'unopened', 0],
    [
      'grey on a holiday, also with quota',
      '2026-12-25',
      [{ time: '08:00', quota: 5, remaining: 5, ...open }],
      'holiday',
      0,
    ],
    ['grey on a collective leave day', '2026-12-24', [], 'holiday', 0],
    ['closed on a Sunday', '2026-12-13', [], 'closed', 0],
    [
      'green on a Sunday the office works',
      '2026-12-13',
      [{ time: '08:00', quota: 5, remaining: 5, ...open }],
      'available',
      5,
    ],
    ['closed in the past', '2026-11-30', [{ time: '08:00', quota: 5, remaining: 5, ...open }], 'closed', 0],
  ] as const)('is %s', (_, date, slots, state, remaining) => {
    expect(computeDayAvailability({ date, slots }, at(noon))).toMatchObject({ date, state, remaining })
  })

  it('is closed when the office closed it', () => {
    const slots = [{ time: '08:00', quota: 5, remaining: 5, ...open }]
    expect(computeDayAvailability({ date: monday, closed: true, slots }, at(noon))).toMatchObject({
      state: 'closed',
      slots: [],
    })
  })

  it('turns green at exactly the opening minute, and says before when that is', () => {
    const record = { date: monday, slots: [{ time: '08:00', quota: 5, remaining: 5, opensAt: noon }] }
    expect(computeDayAvailability(record, at(noon - 1))).toMatchObject({
      state: 'unopened',
      opensAt: '2026-12-01T05:00:00.000Z',
    })
    const opened = computeDayAvailability(record, at(noon))
    expect(opened).toMatchObject({ state: 'available' })
    expect(opened).not.toHaveProperty('opensAt')
  })

  it('counts today only the times still to come, and closes after the last', () => {
    const slots = [
      { time: '11:00', quota: 5, remaining: 5, ...open },
      { time: '13:00', quota: 5, remaining: 3, ...open },
    ]
    const today = { date: '2026-12-01', slots }
    expect(computeDayAvailability(today, at(noon))).toMatchObject({
      state: 'available',
      remaining: 3,
      slots: [{ state: 'closed' }, { state: 'available' }],
    })
    expect(computeDayAvailability(today, at(noon + 3_600_000))).toMatchObject({ state: 'closed', remaining: 0 })
  })

  it('names both holidays that fall on one day', () => {
    const both = [
      {
        ...holidays[0],
        days: [
          { date: monday, name: 'Satu', kind: 'libur' as const },
          { date: monday, name: 'Dua', kind: 'libur' as const },
        ],
      } as Holidays,
    ]
    expect(
      computeDayAvailability({ date: monday, slots: [] }, { office: tangerang, holidays: both, now: noon }).holiday,
    ).toBe('Satu, Dua')
  })
})
