import { expect, test } from 'vitest'
import { untilNext } from '../../../support/time/until-next.ts'

const minute = 60_000

test.each([
  ['2026-12-01T23:54:00+07:00', '23:55', minute],
  ['2026-12-01T23:55:00+07:00', '23:55', 0],
  ['2026-12-01T23:56:00+07:00', '23:55', 24 * 60 * minute - minute],
  ['2026-12-01T04:00:00+07:00', '10:30', 390 * minute],
])('at %s it is %s in Jakarta after %i ms', (now, time, left) => {
  expect(untilNext(time, Date.parse(now))).toBe(left)
})

test.each(['24:00', '9:00', 'noon'])('%s is no time of day', (time) => {
  expect(() => untilNext(time, 0)).toThrow(`${time} is no time of day; write e.g. 23:55`)
})
