import { describe, expect, it } from 'vitest'
import type { CalendarDayView } from '../../../../../lambdas/contract/http/schemas.ts'
import { dayAfterKey } from '../../../../../web/features/calendar/day-after-key.ts'
import { daySigns, describeDay, spokenName } from '../../../../../web/features/calendar/day-appearance.ts'
import booking from '../../../../../web/texts/id/public/booking.ts'

const seen = {
  t: booking.calendar,
  people: 3,
  today: '2026-12-10',
  timeZone: 'Asia/Jakarta',
  locale: 'id',
} as const
const date = '2026-12-14'
const day = (more: Partial<CalendarDayView>): CalendarDayView => ({ date, state: 'available', remaining: 0, ...more })

describe('A day of the calendar says what it is, without its colour', () => {
  it.each<[CalendarDayView, string, string]>([
    [day({ remaining: 84 }), 'available', 'tersedia, 84 tempat'],
    [day({ remaining: 2 }), 'few', 'hanya 2 tempat, tidak cukup untuk 3 pemohon'],
    [day({ state: 'full' }), 'full', 'kuota habis'],
    [day({ state: 'unopened' }), 'unopened', 'belum dibuka'],
    [
      day({ state: 'unopened', opensAt: '2026-12-11T00:00:00Z' }),
      'unopened',
      'belum dibuka, dibuka Jumat, 11 Desember 2026, 07.00 WIB',
    ],
    [day({ state: 'holiday', holiday: 'Hari Raya Natal' }), 'holiday', 'hari libur nasional, Hari Raya Natal'],
    [day({ state: 'closed' }), 'closed', 'tutup'],
  ])('%o', (known, view, words) => {
    const viewed = describeDay(date, known, seen)
    expect(viewed).toEqual({ view, words })
    expect(spokenName(date, viewed, false, seen)).toBe(`Senin, 14 Desember 2026, ${words}`)
  })

  it('also when it is past, or not yet known', () => {
    expect(describeDay('2026-12-09', day({ remaining: 84 }), seen).view).toBe('past')
    expect(describeDay(date, undefined, seen).view).toBe('loading')
  })

  it('the five states carry five different signs', () => {
    const five = (['available', 'full', 'unopened', 'holiday', 'closed'] as const).map((state) => daySigns[state])
    expect(new Set(five).size).toBe(5)
    expect(five).not.toContain(undefined)
  })
})

describe('Keys in the grid', () => {
  const bounds = { first: '2026-12-01', last: '2027-05-31' }

  it.each([
    ['ArrowLeft', '2026-12-15'],
    ['ArrowRight', '2026-12-17'],
    ['ArrowUp', '2026-12-09'],
    ['ArrowDown', '2026-12-23'],
    ['Home', '2026-12-14'],
    ['End', '2026-12-20'],
    ['PageDown', '2027-01-16'],
    ['Tab', undefined],
    ['a', undefined],
  ])('%s leads from 16 December to %s', (key, to) => {
    expect(dayAfterKey('2026-12-16', key, bounds)).toBe(to)
  })

  it('stop at both ends', () => {
    expect(dayAfterKey('2026-12-03', 'PageUp', bounds)).toBe('2026-12-01')
    expect(dayAfterKey('2027-05-30', 'ArrowDown', bounds)).toBe('2027-05-31')
  })
})
