import { describe, expect, it } from 'vitest'
import { cancellableUntil, canStillCancel } from '../../../../../lambdas/domain/booking/booking.ts'
import { firstFreeDay, isNikLocked } from '../../../../../lambdas/domain/booking/one-month-rule.ts'
import { dayAt, daysOfMonth, instantOf, timeAt } from '../../../../../lambdas/domain/shared/dates.ts'

describe('the day it is at the office', () => {
  it.each([
    ['Asia/Jakarta', '2026-12-13T16:59:59Z', '2026-12-13', '23:59'],
    ['Asia/Jakarta', '2026-12-13T17:00:00Z', '2026-12-14', '00:00'],
    ['Asia/Makassar', '2026-12-13T15:59:59Z', '2026-12-13', '23:59'],
    ['Asia/Makassar', '2026-12-13T16:00:00Z', '2026-12-14', '00:00'],
    ['Asia/Jayapura', '2026-12-13T14:59:59Z', '2026-12-13', '23:59'],
    ['Asia/Jayapura', '2026-12-13T15:00:00Z', '2026-12-14', '00:00'],
  ] as const)('in %s at %s is %s %s', (zone, instant, day, time) => {
    expect(dayAt(Date.parse(instant), zone)).toBe(day)
    expect(timeAt(Date.parse(instant), zone)).toBe(time)
  })

  it('begins at another instant in each zone', () => {
    expect(instantOf('2026-12-14', '08:00', 'Asia/Jakarta')).toBe(Date.parse('2026-12-14T08:00:00+07:00'))
    expect(instantOf('2026-12-14', '08:00', 'Asia/Jayapura')).toBe(Date.parse('2026-12-14T08:00:00+09:00'))
  })
})

describe('the month rule', () => {
  it.each([
    ['2026-12-14', '2027-01-14'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-02-29', '2028-03-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-12-31', '2027-01-31'],
  ])('frees a person scheduled on %s from %s', (scheduled, free) => {
    expect(firstFreeDay(scheduled)).toBe(free)
  })

  it('holds through the day before and ends on the day itself', () => {
    const lock = { freeFrom: firstFreeDay('2027-01-31') }
    expect(isNikLocked(lock, '2027-02-27')).toBe(true)
    expect(isNikLocked(lock, '2027-02-28')).toBe(false)
  })
})

describe('the cancellation deadline', () => {
  it.each([
    ['2026-12-14', '2026-12-12'],
    ['2027-01-01', '2026-12-30'],
    ['2028-03-01', '2028-02-28'],
    ['2027-03-01', '2027-02-27'],
  ])('for %s is %s', (date, last) => {
    expect(cancellableUntil(date)).toBe(last)
    expect(canStillCancel(date, last)).toBe(true)
    expect(canStillCancel(date, `${last.slice(0, 8)}${String(Number(last.slice(8)) + 1).padStart(2, '0')}`)).toBe(false)
  })
})

describe('a month', () => {
  it.each([
    ['2027-02', 28],
    ['2028-02', 29],
    ['2026-12', 31],
  ])('%s has %i days', (month, days) => {
    expect(daysOfMonth(month)).toHaveLength(days)
    expect(daysOfMonth(month).at(-1)).toBe(`${month}-${days}`)
  })
})
