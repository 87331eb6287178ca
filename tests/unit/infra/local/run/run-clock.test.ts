import { afterEach, expect, test } from 'vitest'
import { clockAhead, setClockAhead, systemNow } from '../../../../../infra/local/run/run-clock.ts'

const before = clockAhead()
afterEach(() => setClockAhead(before))

const day = 86_400_000

test.each([day, -10 * day])('everything that asks for the time is told it with the clock %i ms ahead', (ahead) => {
  setClockAhead(ahead)
  const begun = systemNow() + ahead
  const told = [
    Date.now(),
    Date.parse(new Date().toISOString()),
    Date.parse(Date()) + 999,
    Number(new (class extends Date {})()),
  ]
  for (const time of told) {
    expect(time).toBeGreaterThanOrEqual(begun)
    expect(time).toBeLessThanOrEqual(systemNow() + ahead + 999)
  }
  expect(clockAhead()).toBe(ahead)
})

test('dates that are given stay as they are, and are dates to everybody', () => {
  setClockAhead(day)
  const christmas = new Date('2026-12-25T00:00:00Z')
  expect(christmas.toISOString()).toBe('2026-12-25T00:00:00.000Z')
  expect(new Date(2026, 11, 25).getDate()).toBe(25)
  expect([christmas instanceof Date, christmas.constructor === Date, Date.UTC(1970, 0, 1)]).toEqual([true, true, 0])
  expect(structuredClone(christmas)).toEqual(christmas)
})
