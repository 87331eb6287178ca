import { expect, it } from 'vitest'
import type { AuditEntry } from '../../../../../lambdas/domain/shared/audit-entry.ts'
import { recordViewing } from '../../../../../lambdas/usecases/administration/staff-lookups.ts'

const recorded = async (bookings: number) => {
  const entries: AuditEntry[] = []
  const about = { scope: 'tangerang', by: 'id', username: 'admin', details: { date: '2026-12-14' } }
  const ids = Array.from({ length: bookings }, (_, n) => `${n}`.padStart(20, '0'))
  await recordViewing({ record: async (entry) => void entries.push(entry) }, about, ids)
  const named = entries.flatMap((entry) => (entry.action === 'viewed-bookings' ? (entry.details.bookings ?? []) : []))
  expect(named).toEqual(ids)
  return entries
}

it('a look at nobody is kept as well', async () => {
  expect(await recorded(0)).toMatchObject([{ action: 'viewed-bookings', details: { count: 0, bookings: [] } }])
})

it('of a long list every booking is named once, in entries that fit a cell of a spreadsheet', async () => {
  const entries = await recorded(2001)
  expect(entries.map(({ details }) => 'count' in details && details.count)).toEqual([1000, 1000, 1])
  for (const { details } of entries) expect(JSON.stringify(details).length).toBeLessThan(32_767)
})
