import { describe, expect, it } from 'vitest'
import { auditActions } from '../../../../../lambdas/contract/administration/audit-actions.ts'
import { auditRangeError } from '../../../../../lambdas/contract/administration/audit-range.ts'
import { auditEntry, auditQuery } from '../../../../../lambdas/contract/administration/audit-schemas.ts'
import { changedHolidays, newHolidays } from '../../../../../lambdas/domain/administration/holidays.ts'
import { auditMonths } from '../../../../../lambdas/domain/shared/audit-entry.ts'

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

it('every action that is kept has its shape in the contract', () => {
  const shapes = auditEntry.options.map(({ shape }) => shape.action.value)
  expect(shapes.toSorted()).toEqual([...auditActions].sort())
})

it.each(['2026-13-01T00:00:00.000Z#0000000000', '2026-12-01T05:00:00.000Z', 'x'])(
  '%s is no place to go on from',
  (after) => {
    expect(auditQuery.after.safeParse(after).success).toBe(false)
  },
)

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
    ['2024-02-01', '2025-01-31', undefined],
    ['2024-02-01', '2025-02-01', 'range-over-a-year'],
  ])('from %s to %s', (from, to, code) => expect(auditRangeError(from, to)).toBe(code))
})
