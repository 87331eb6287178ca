import { describe, expect, it } from 'vitest'
import * as domain from '../../../../lambdas/domain/shared/dates.ts'
import {
  dayOfParts,
  daysInMonth,
  instantWords,
  longDate,
  rangeWords,
  sameDayOf,
  shiftDay,
  shiftMonth,
  timeWords,
  todayIn,
  weekdayIndex,
  weeksOf,
} from '../../../../web/lib/dates.ts'

describe('The pages reckon days as the domain does, without Temporal', () => {
  const days = ['2024-02-28', '2024-02-29', '2026-12-31', '2027-03-01', '2100-02-28']

  it.each(days)('around %s', (day) => {
    for (const n of [-400, -7, -1, 0, 1, 7, 400]) expect(shiftDay(day, n)).toBe(domain.addDays(day, n))
    expect(weekdayIndex(day) + 1).toBe(domain.weekday(day))
    expect(daysInMonth(day.slice(0, 7))).toBe(domain.daysOfMonth(day.slice(0, 7)).length)
  })

  it.each([
    ['2026-11-30T16:59:59Z', 'Asia/Jakarta', '2026-11-30'],
    ['2026-11-30T17:00:00Z', 'Asia/Jakarta', '2026-12-01'],
    ['2026-11-30T16:00:00Z', 'Asia/Makassar', '2026-12-01'],
    ['2026-11-30T15:00:00Z', 'Asia/Jayapura', '2026-12-01'],
  ])('at %s it is in %s already %s', (instant, timeZone, day) => {
    expect(todayIn(timeZone, Date.parse(instant))).toBe(day)
  })
})

describe('A month of the calendar', () => {
  it('has whole weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-12')
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
    expect(weeks[0]).toEqual([
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ])
    expect(weeks.flat().filter(Boolean)).toHaveLength(31)
  })

  it('turns over the end of a year, and keeps to the month when it is shorter', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01')
    expect(shiftMonth('2027-01', -1)).toBe('2026-12')
    expect(sameDayOf('2027-02', '2027-01-31')).toBe('2027-02-28')
  })
})

describe('Three typed numbers', () => {
  it.each([
    ['31', '12', '1990', '1990-12-31'],
    [' 1 ', '2', '2004', '2004-02-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2023', undefined],
    ['31', '4', '1990', undefined],
    ['0', '1', '1990', undefined],
    ['1', '13', '1990', undefined],
    ['1', '1', '90', undefined],
    ['x', '1', '1990', undefined],
    ['', '', '', undefined],
  ])('%s %s %s are the day %s', (day, month, year, expected) => {
    expect(dayOfParts({ day, month, year })).toBe(expected)
  })
})

describe('In words', () => {
  it('a date carries its weekday, a time its zone', () => {
    expect(longDate('2026-12-14', 'id')).toBe('Senin, 14 Desember 2026')
    expect(longDate('2026-12-14', 'en')).toBe('Monday, 14 December 2026')
    expect(timeWords('08:00', 'Asia/Jakarta', 'id')).toBe('08.00 WIB')
    expect(timeWords('08:00', 'Asia/Makassar', 'en')).toBe('08:00 WITA')
  })

  it('an instant is read on the clock of the office', () => {
    expect(instantWords('2026-11-30T17:30:00Z', 'Asia/Jakarta', 'id')).toBe('Selasa, 1 Desember 2026, 00.30 WIB')
  })
})

it.each([
  ['2027-01-04', '2027-01-08', '4–8 Januari', '4–8 January'],
  ['2026-12-28', '2027-01-01', '28 Desember – 1 Januari', '28 December – 1 January'],
  ['2027-01-04', '2027-01-04', '4 Januari', '4 January'],
])('days from %s to %s are said as people say them', (from, to, id, en) => {
  expect(rangeWords(from, to, 'id')).toBe(id)
  expect(rangeWords(from, to, 'en')).toBe(en)
})
