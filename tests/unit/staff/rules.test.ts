import { describe, expect, it } from 'vitest'
import { dayRangeError } from '../../../lambdas/contract/staff/date-range.ts'
import { auditMonths } from '../../../lambdas/domain/audit.ts'
import { changedHolidays, newHolidays } from '../../../lambdas/domain/holidays.ts'
import { fewAtATime } from '../../../lambdas/usecases/few-at-a-time.ts'

const libur = (date: string, name = 'Hari libur') => ({ date, name, kind: 'libur' as const })

describe('a list of holidays that is changed', () => {
  const before = [libur('2026-01-01', 'Tahun Baru'), libur('2026-05-01', 'Buruh')]

  it('makes a holiday of days that were none', () => {
    const after = [
      ...before,
      libur('2026-06-01', 'Pancasila'),
      libur('2026-06-01', 'Waisak'),
      libur('2026-05-01', 'Kenaikan'),
    ]
    expect(newHolidays(before, after)).toEqual(['2026-06-01'])
  })

  it('tells lines that came and went; a corrected one did both', () => {
    const after = [libur('2026-01-01', 'Tahun Baru Masehi'), libur('2026-05-01', 'Buruh')]
    expect(changedHolidays(before, after)).toEqual({ added: ['2026-01-01'], removed: ['2026-01-01'] })
    expect(changedHolidays(before, before.toReversed())).toEqual({ added: [], removed: [] })
    expect(changedHolidays(before, [{ ...libur('2026-05-01', 'Buruh'), kind: 'cuti' }])).toEqual({
      added: ['2026-05-01'],
      removed: ['2026-01-01', '2026-05-01'],
    })
  })
})

describe('the months of an audit', () => {
  const months = (from: string, to: string) => auditMonths(Date.parse(from), Date.parse(to))

  it.each([
    ['2026-11-30T17:00:00Z', '2026-12-01T17:00:00Z', ['2026-12', '2026-11']],
    ['2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z', ['2026-12']],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.001Z', ['2027-01', '2026-12']],
    ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z', []],
  ])('from %s to before %s', (from, to, expected) => expect(months(from, to)).toEqual(expected))
})

describe('a range of days', () => {
  it.each([
    ['2026-12-01', '2026-12-01', undefined],
    ['2026-12-01', '2026-11-30', 'date-order'],
    ['2024-02-01', '2024-05-02', undefined],
    ['2024-02-01', '2024-05-03', 'range-too-long'],
  ])('from %s to %s, of 92 at most', (from, to, code) => expect(dayRangeError(from, to, 92)).toBe(code))
})

describe('a few at a time', () => {
  it('never more, and answers in order', async () => {
    let running = 0
    let most = 0
    const answers = await fewAtATime(3, [5, 1, 4, 2, 3], async (milliseconds) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      running--
      return milliseconds * 10
    })
    expect(answers).toEqual([50, 10, 40, 20, 30])
    expect(most).toBe(3)
    expect(await fewAtATime(3, [], async () => 1)).toEqual([])
  })
})
